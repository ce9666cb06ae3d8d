import type { Tx } from '../db/database.ts'

/** A province, district and commune that exist nowhere but in the practice city. */
type PracticePlace = { city: string; district: string; commune: string }

// The day on which the oldest edition of the catalogue begins.
const since = '2004-08-31'

/** Adds the units of the practice city to its database, where they are not there yet. Never call it for a live one. */
export async function addPracticeUnits(tx: Tx<'areas'>, { city, district, commune }: PracticePlace): Promise<void> {
  const shared = { valid_from: since, province_code: city }
  await tx
    .insertInto('areas.unit')
    .values([
      { ...shared, code: city, level: 'province', kind: 'Tỉnh', name: 'Tỉnh Tập Huấn', parent_code: null },
      { ...shared, code: district, level: 'district', kind: 'Huyện', name: 'Huyện Tập Huấn', parent_code: city },
      { ...shared, code: commune, level: 'commune', kind: 'Xã', name: 'Xã Tập Huấn', parent_code: district },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
