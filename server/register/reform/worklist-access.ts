import type { Reach } from '../../access/reach.ts'
import { listChoices } from '../../areas/ending.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { getDivision, type Division } from './worklist.ts'

/** A divided unit that is within reach, with the communes among which its officers choose. */
export type OpenDivision = Division & { choices: { code: string; name: string }[] }

/**
 * The divided unit of a code, for who serves it, one of its successors, or a unit above. For others, and where no unit of
 * this code was divided, it is a 404.
 */
export async function openDivision(tx: AnyTx, reach: Reach, unitCode: string): Promise<OpenDivision> {
  const divided = await getDivision(tx, unitCode)
  const choices = await listChoices(tx, { code: unitCode, endedOn: divided.division.effectiveOn })
  for (const code of [unitCode, ...choices.map((choice) => choice.code)])
    if (await reach.covers(code)) return { ...divided, choices }
  throw new Problem('not-found')
}

/** Lets a decision go on where people of the divided unit may have gone into this commune. */
export function requireChoice({ choices }: OpenDivision, successorCode: string): void {
  if (!choices.some(({ code }) => code === successorCode)) throw new Problem('not-a-successor')
}
