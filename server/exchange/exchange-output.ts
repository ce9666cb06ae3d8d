import * as z from 'zod'

/** What the nation answers to a change, beyond having taken it. */
export const Receipt = z.object({
  /** The number of the change. */
  seq: z.string().regex(/^\d{1,18}$/),
  outcome: z.enum(['number-given', 'number-withheld', 'refused']),
  personId: z.uuid(),
  detail: z.object({
    rule: z.string().optional(),
    number: z.string().optional(),
    actId: z.uuid().optional(),
    effectiveOn: z.iso.date().optional(),
  }),
})
export type Receipt = z.infer<typeof Receipt>

/** How many changes or receipts go in one request. */
export const pageMax = 1000

/** The account in whose name the nation gives numbers; nobody can sign in with it. */
export const numberOffice = '00000000-0000-7000-8000-000000000003'

/** How an act of the nation is marked. */
export const nationalTier = 'VN'

/** What an act that gives a number rests on. */
export const numberEvidence = 'number given by the nation'
