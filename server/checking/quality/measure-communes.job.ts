import { listCommunesBelow } from '../../areas/unit.ts'
import type { Site } from '../../http/server.ts'
import { listUnmeasured, takeSnapshot } from './take-snapshot.ts'

/** So many at a time: the jobs run one after the other, and none may keep the others waiting. */
const communesAtATime = 3

/** Measures communes that were not measured today, a few at a time; returns how many are left. */
export async function measureCommunes({ db, areaCode, tier, today }: Site): Promise<number> {
  if (tier !== 'city') return 0
  const on = today()
  const unmeasured = await db.transaction().execute(async (tx) => {
    const communes = await listCommunesBelow(tx, areaCode, on)
    return listUnmeasured(
      tx,
      communes.map(({ code }) => code),
      on,
    )
  })
  for (const commune of unmeasured.slice(0, communesAtATime))
    await db.transaction().execute(async (tx) => takeSnapshot(tx, commune, on))
  return Math.max(0, unmeasured.length - communesAtATime)
}
