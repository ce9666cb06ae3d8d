import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { templateFor, type DocumentTemplate } from '../../../forms/reporting/document/template.ts'
import type { Place } from '../place.ts'
import { shippedForms } from '../reference.ts'
import { TextOutput } from '../report-output.ts'

/** What a letterhead says, in files and in what was signed. */
export const Letterhead = z.object({
  country: TextOutput,
  motto: TextOutput,
  above: TextOutput,
  office: TextOutput,
  symbol: z.string(),
  place: TextOutput,
  subject: TextOutput,
  signature: z.object({ capacity: TextOutput, title: TextOutput }),
  recipients: z.array(TextOutput).readonly(),
})

const Template: z.ZodType<DocumentTemplate> = z.object({
  form: z.string(),
  level: z.enum(['nation', 'province']),
  validFrom: z.string().regex(/^\d{4}-\d{2}$/),
  letterhead: Letterhead,
  sections: z.array(
    z.object({ heading: TextOutput, paragraphs: z.array(z.object({ code: z.string(), text: TextOutput })) }),
  ),
  charts: z.array(
    z.discriminatedUnion('kind', [
      z.object({ title: TextOutput, kind: z.literal('months'), elements: z.array(z.string()) }),
      z.object({ title: TextOutput, kind: z.literal('units'), element: z.string(), top: z.int() }),
    ]),
  ),
})

let shipped: Promise<DocumentTemplate[]> | undefined

/** The reports that the shipped forms are told in, from `documents.json`; read once. */
export async function readTemplates(): Promise<DocumentTemplate[]> {
  shipped ??= readFile(new URL('documents.json', shippedForms), 'utf8').then((text) =>
    z.array(Template).parse(JSON.parse(text)),
  )
  return shipped
}

/** The template of a place's report; undefined where no report is written of it. */
export async function findTemplate({ form, unit, period }: Place): Promise<DocumentTemplate | undefined> {
  return templateFor(await readTemplates(), { form: form.code, level: unit.level, month: period.code })
}
