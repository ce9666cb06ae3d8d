import { sql } from 'kysely'
import { compareDates, ageOn, latestDay } from '../../../forms/partial-date.ts'
import type { RuleId } from '../../../forms/rules.ts'
import type { Tx } from '../../db/database.ts'
import { findSurvivors } from '../survivor.sql.ts'
import type { Known } from './planning.ts'

/** Nobody under this age has a child: a limit for slips, far below what is usual. */
const parentAgeMin = 12

/** What keeps somebody from being the parent of a child born then; `parentBorn` where it is to be another than recorded. */
export function findParentFault(
  kind: 'father' | 'mother',
  { seen: { state } }: Known,
  childBorn: string,
  parentBorn = state.birth_date,
): RuleId | undefined {
  if (parentBorn === '' || childBorn === '') return undefined
  const isTooYoung =
    compareDates(childBorn, parentBorn) === 'before' || ageOn(parentBorn, latestDay(childBorn)).max < parentAgeMin
  return isTooYoung ? `child-older-than-${kind}` : undefined
}

/** So many generations are gone back at most: nobody has more of them in a register. */
const generationsMax = 12

/** Whether the first person is among the parents, grandparents … of the second, by birth or adoption. */
export async function isAncestor(tx: Tx<'register'>, ancestorId: string, personId: string): Promise<boolean> {
  const seen = new Set([personId])
  let generation = [personId]
  for (let back = 0; back < generationsMax && generation.length > 0; back += 1) {
    const { rows } = await sql<{ parentId: string }>`
      select distinct related_person_id as "parentId"
      from jsonb_array_elements_text(${JSON.stringify(generation)}::jsonb) as child (person_id)
      join register.relation on relation.person_id = child.person_id::uuid and superseded_by is null
        and kind in ('father', 'mother', 'adoptive-father', 'adoptive-mother') and related_person_id is not null`.execute(
      tx,
    )
    const parentIds = rows.map(({ parentId }) => parentId)
    const parents = new Set((await findSurvivors(tx, parentIds, undefined)).values())
    generation = [...parents].filter((parentId) => !seen.has(parentId))
    for (const parentId of generation) seen.add(parentId)
    if (seen.has(ancestorId) && ancestorId !== personId) return true
  }
  return false
}
