import { join } from 'node:path'
import { collectSheet } from '../../../collection/collect-sheet.ts'
import { openSheet } from '../../../collection/reading/open-sheet.ts'
import { freshFolder } from '../../../collection/testing/collecting.ts'
import type { Site } from '../../../http/server.ts'
import { openCsvSheet } from '../../../synth/csv-sheet.ts'
import { formColumns } from '../../../synth/filing.ts'
import { synthesise } from '../../../synth/synthesise.ts'
import { addPerson } from '../../../testing/people.ts'
import { communes, freshSite } from '../../../testing/site.ts'
import { applyReform } from '../apply-reform.ts'

/** The day of the reform of Hanoi, and a day soon after, on which the officers work at it. */
export const reformDay = '2025-07-01'
export const afterReform = '2025-07-15'

/** A city on a day soon after the reform, with people who do not exist in all communes of the eve. */
export async function freshHanoi(persons: number): Promise<Site> {
  const [site, folder] = [await freshSite(), await freshFolder()]
  const path = join(folder, 'hanoi.csv')
  const forms = await openCsvSheet(path, formColumns)
  await synthesise({ persons, seed: 'reform', on: '2025-06-30', unitCode: communes.city, errors: 0 }, { forms })
  await forms.close()
  const sheet = await openSheet(path, path)
  const before = { ...site, today: () => '2025-06-30' }
  const offered = { sheet, fileName: 'hanoi.csv', unitCode: communes.city, approveClean: true }
  const batch = await collectSheet(before, offered, () => undefined)
  if (batch.accepted < persons * 0.9) throw new Error(`Only ${batch.accepted} of ${persons} people were collected.`)
  return { ...site, today: () => afterReform }
}

/** Cống Vị, which was divided between Ngọc Hà and Giảng Võ; and Vĩnh Phúc, which went whole into Ngọc Hà. */
export const units = { divided: '00007', successors: ['00008', '00025'], whole: '00006', elsewhere: '00097' } as const

/** A city soon after the reform: in Cống Vị two live in Tổ 1, one in Tổ 2 and one in no hamlet; one lives in Vĩnh Phúc. */
export async function freshReformed() {
  const before = await freshSite()
  const site = { ...before, today: () => afterReform }
  const { db } = site
  const people = {
    first: await addPerson(db, { commune: units.divided, hamlet: 'Tổ 1', given_name: 'Đào' }),
    second: await addPerson(db, { commune: units.divided, hamlet: 'Tổ 1', given_name: 'Lan' }),
    other: await addPerson(db, { commune: units.divided, hamlet: 'Tổ 2', given_name: 'Mai' }),
    single: await addPerson(db, { commune: units.divided, hamlet: '', address: 'Số 5', given_name: 'Cúc' }),
    whole: await addPerson(db, { commune: units.whole, given_name: 'Trúc' }),
  }
  const below = communes.city
  const wish = { areaCode: communes.city, below, on: reformDay, today: afterReform, units: await site.units() }
  await applyReform(db, wish)
  return { site, people }
}
