import type { Dc01Cells } from '../../../forms/dc01.ts'
import type { Site } from '../../http/server.ts'
import { cellsOf } from '../../testing/forms.ts'
import { addHousehold } from '../../testing/people.ts'
import { communes } from '../../testing/site.ts'

/** Adds so many men and women of each public age group to a commune: the households are of no importance. */
export async function addLargeCommune(
  { db }: Site,
  { declaredOn, perCell, commune = communes.here }: { declaredOn: string; perCell: number; commune?: string },
): Promise<void> {
  const people: Dc01Cells[] = []
  for (let group = 0; group < 18; group += 1)
    for (const sex of ['male', 'female'])
      for (let count = 0; count < perCell; count += 1) {
        const birth_date = `${2018 - group * 5}-01-01`
        const relationship_to_head = people.length === 0 ? 'head' : 'lodger'
        people.push(cellsOf({ declared_on: declaredOn, commune, sex, birth_date, relationship_to_head }))
      }
  await addHousehold(db, people)
}
