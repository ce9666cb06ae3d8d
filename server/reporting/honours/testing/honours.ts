import * as z from 'zod'
import { communes, type Caller } from '../../../testing/site.ts'

/** The month in which the tests honour: from 15 April to 14 May 2020. */
export const honoured = '2020-05'

/** The address of what belongs to a unit's month. */
export const monthOf = (unitCode: string = communes.city): string =>
  `/api/reporting/forms/REVIEW/months/${honoured}/units/${unitCode}`

/** A decision of the provincial police that honours the commune `here`. */
export const decision = (more: object = {}) => ({
  unitCode: communes.city,
  decisionNo: '101/QĐ-CAHN',
  decidedOn: '2020-05-08',
  authority: 'province-police',
  honour: 'commendation',
  subject: 'Vận động giao nộp vũ khí',
  unitCodes: [communes.here],
  officerIds: [],
  ...more,
})

/** Enters a decision; answers its identifier. */
export async function enter(caller: Caller, entry: object = decision()): Promise<string> {
  const answer: unknown = await (await caller.post('/api/reporting/honours', entry)).json()
  return z.object({ decisionId: z.uuid() }).parse(answer).decisionId
}

const Register = z.object({
  decisions: z.array(
    z.object({
      decisionId: z.string(),
      decisionNo: z.string(),
      isReplaced: z.boolean(),
      of: z.object({ code: z.string() }),
      units: z.array(z.object({ name: z.string() })),
      officers: z.array(z.object({ name: z.string().nullable(), unit: z.object({ name: z.string() }) })),
    }),
  ),
  totals: z.array(z.object({ honour: z.string(), units: z.int(), officers: z.int() })),
  compared: z.array(
    z.object({
      element: z.object({ code: z.string() }),
      registered: z.int(),
      reported: z.object({ amount: z.string() }).nullable(),
      difference: z.string().nullable(),
    }),
  ),
})

/** The register of a unit's month as somebody reads it. */
export async function registerOf(caller: Caller, unitCode: string = communes.city): Promise<z.infer<typeof Register>> {
  return Register.parse(await (await caller.get(`${monthOf(unitCode)}/honours`)).json())
}
