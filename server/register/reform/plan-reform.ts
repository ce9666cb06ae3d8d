import { isInForce, type UnitTable } from '../../../forms/unit-table.ts'
import type { Ending, Reform } from '../../areas/ending.ts'
import { newId } from '../../db/new-id.ts'
import { firstDay, type Placed, type UnitAct, type UnitActs } from './unit-acts.ts'

/** An act about a unit, to be recorded. */
export type NewUnitAct = Omit<UnitAct, 'recordedAt'> & { evidence: string }

/** What a reform makes of the communes of a city: the acts that are not recorded yet, and how many of each kind it has. */
export type ReformPlan = { acts: NewUnitAct[]; whole: number; split: number; unchanged: number }

/**
 * Plans a reform from the facts: one act for each commune that ended. All its people go into one successor where the
 * official note says so; where it does not, or nothing is known, the commune is divided and officers decide by hamlet.
 */
export function planReform({ endings, unchanged }: Reform, known: UnitActs, on: string): ReformPlan {
  const plan: ReformPlan = { acts: [], whole: 0, split: 0, unchanged }
  for (const ending of endings) {
    const whole = ending.successors.find(({ whoFollows }) => whoFollows === 'all')
    if (whole === undefined) plan.split += 1
    else plan.whole += 1
    const since = ending.since ?? firstDay
    if (known.hasEnding(ending.code, since)) continue
    plan.acts.push({
      actId: newId(),
      unitCode: ending.code,
      since,
      hamlet: '',
      effectiveOn: on,
      successorCode: whole?.newCode ?? null,
      corrects: null,
      evidence: evidenceOf(ending),
    })
  }
  return plan
}

function evidenceOf({ name, successors }: Ending): string {
  const notes = successors.map(({ newCode, note }) => `${newCode}: ${note}`)
  return notes.length === 0 ? name : `${name} → ${notes.join('; ')}`
}

/**
 * Whether a residence that the reforms took to a unit lies in the one that bears its code on a day. If not, its unit ended
 * on some earlier day, and what became of it was never recorded: the reform of that day is to be applied too.
 */
export function isInBearer(
  { code, from }: Pick<Placed, 'code' | 'from'>,
  { units, acts, on }: { units: UnitTable; acts: UnitActs; on: string },
): boolean {
  const [present, ...earlier] = units
    .listVersions(code)
    .filter(({ validFrom }) => validFrom <= on)
    .toReversed()
  if (present === undefined || !isInForce(present, on)) return false
  let began = present.validFrom
  for (const { validFrom, validTo } of earlier) {
    if (from >= began) return true
    // Another unit bore the code before: it was free for a time, or was taken over.
    if (validTo !== began || acts.endsOn(code, began)) return false
    began = validFrom
  }
  return true
}
