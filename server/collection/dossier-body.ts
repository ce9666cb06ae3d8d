import * as z from 'zod'
import { ActCells, actKinds } from '../../forms/acts/act-forms.ts'
import { Dc01Cells } from '../../forms/dc01.ts'
import { Dc02Cells } from '../../forms/dc02.ts'
import { isRuleId, type RuleId } from '../../forms/rules.ts'

const formsMax = 50

const formsOf = <Cells extends z.core.SomeType>(cells: Cells) =>
  z
    .array(z.object({ formId: z.uuid(), cells }))
    .min(1)
    .max(formsMax)
    .refine((forms) => new Set(forms.map(({ formId }) => formId)).size === forms.length, 'Two forms have one formId.')

const ActCode = z.enum(actKinds)

/** A dossier as the browser sends it: the forms of one kind, as they were entered, with identifiers that it made. */
export const DossierBody = z
  .discriminatedUnion('formCode', [
    z.object({ formCode: z.literal('DC01'), forms: formsOf(Dc01Cells) }),
    z.object({ formCode: z.literal('DC02'), forms: formsOf(Dc02Cells) }),
    // The act of an event of life: one form, by its kind.
    z.object({ formCode: ActCode, forms: formsOf(ActCells).length(1) }),
  ])
  .and(
    z.object({
      /** Made by the browser: a dossier that is sent again is the same dossier. */
      dossierId: z.uuid(),
      /** The version that the officer saw; 0 for a new dossier. */
      version: z.int().min(0),
      householdNo: z.string().max(30),
      submit: z.boolean(),
    }),
  )
export type DossierBody = z.infer<typeof DossierBody>

/** Where a dossier stands, as it is told. */
export const StateOutput = z.enum(['draft', 'submitted', 'returned', 'refused', 'accepted'])

/** A finding as it is told: the reader has the texts of the rules. */
export const FindingOutput = z.object({
  rule: z.custom<RuleId>(isRuleId),
  field: z.string().optional(),
  suggestion: z.string().optional(),
})
