import type { Act } from '../api/act.ts'
import { assignHamlet, assignPerson, type Hamlet, type UnitWorklist } from '../api/reform.ts'

/** The units that were chosen and not recorded yet, by the key of a hamlet or the identifier of a person. */
export type Choices = Readonly<Record<string, string>>

/** A choice to be recorded. */
export type Decision = { key: string; successorCode: string; hamlet?: Hamlet }

/** Tells hamlets of one name apart: after several reforms they may be recorded under several units. */
export const hamletKey = ({ communeCode, since, hamlet }: Hamlet): string => `${communeCode} ${since} ${hamlet}`

/** What was chosen and says something new, in the order of the page. */
export function listDecisions({ hamlets, singles }: UnitWorklist, choices: Choices): Decision[] {
  const ofHamlets = hamlets.flatMap((hamlet) => {
    const key = hamletKey(hamlet)
    const successorCode = choices[key] ?? ''
    return successorCode === '' || successorCode === hamlet.successorCode ? [] : [{ key, successorCode, hamlet }]
  })
  const ofPersons = singles.persons.flatMap(({ personId: key }) => {
    const successorCode = choices[key] ?? ''
    return successorCode === '' ? [] : [{ key, successorCode }]
  })
  return [...ofHamlets, ...ofPersons]
}

/** Records one choice; a hamlet that was decided before is corrected. */
export async function decide(act: Act, unitCode: string, { key, successorCode, hamlet }: Decision): Promise<void> {
  if (hamlet === undefined) await assignPerson(act, unitCode, { personId: key, successorCode })
  else {
    const { hamlet: name, communeCode, since, actId } = hamlet
    const corrects = actId === null ? {} : { corrects: actId }
    await assignHamlet(act, unitCode, { hamlet: name, communeCode, since, successorCode, ...corrects })
  }
}
