import * as z from 'zod'

/** A text in both languages, as an answer has it. */
export const TextOutput = z.object({ vi: z.string(), en: z.string() })

/** How much a finding matters, as requests and answers have it. */
export const WeightOutput = z.enum(['serious', 'ordinary', 'notice'])
