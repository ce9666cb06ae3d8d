import * as z from 'zod'
import type { DocumentContent } from '../../../forms/reporting/document/content.ts'
import { TextOutput } from '../report-output.ts'
import { Letterhead } from './read-templates.ts'

const Prose = z.array(z.object({ text: z.string(), cell: z.string().optional() }))

/** Everything that a report says, as it is told and as a signature keeps it. */
export const ContentOutput = z.object({
  letterhead: Letterhead,
  formName: TextOutput,
  month: z.object({ code: z.string(), from: z.iso.date(), last: z.iso.date() }),
  unit: z.object({ code: z.string(), name: z.string() }),
  edition: z.int(),
  vintage: z.object({ vintageNo: z.int(), hash: z.string(), expected: z.int(), received: z.int() }),
  signed: z.object({ number: z.string(), on: z.iso.date() }).nullable(),
  sections: z.array(z.object({ heading: TextOutput, paragraphs: z.array(z.object({ vi: Prose, en: Prose })) })),
  totals: z.array(
    z.object({
      section: TextOutput,
      rows: z.array(
        z.object({
          cell: z.string(),
          name: TextOutput,
          figure: TextOutput,
          previous: TextOutput,
          lastYear: TextOutput,
        }),
      ),
    }),
  ),
  charts: z.array(
    z.object({
      title: TextOutput,
      rows: z.array(
        z.object({
          name: TextOutput,
          bars: z.array(z.object({ of: TextOutput, figure: TextOutput, share: z.int() })),
        }),
      ),
    }),
  ),
  units: z.object({
    columns: z.array(z.object({ cell: z.string(), name: TextOutput })),
    rows: z.array(z.object({ code: z.string(), name: z.string(), figures: z.array(TextOutput) })),
  }),
}) satisfies z.ZodType<DocumentContent>
