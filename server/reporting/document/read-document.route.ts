import * as z from 'zod'
import { namesOf } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import type { AnyTx } from '../../db/database.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { MonthOutput, TextOutput, UnitOutput } from '../report-output.ts'
import { ContentOutput } from './content-output.ts'
import type { DocumentRow } from './document.sql.ts'
import { hashOf, listChangedSince, readNewest, type Edition } from './edition.ts'

const Changed = z.object({ before: TextOutput, now: TextOutput })

/** The report of a compiled month as it stands, with what is to be looked at before it is signed. */
export const readDocument = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/document',
  summary: 'The report of a compiled month: prose with its figures, flags, editions',
  action: 'reporting.read-document',
  params: PlaceParams,
  answer: z.object({
    form: z.object({ code: z.string(), name: TextOutput }),
    month: MonthOutput,
    unit: UnitOutput,
    /** The newest first; empty where the report was not begun. */
    editions: z.array(
      z.object({
        edition: z.int(),
        begunBy: z.string(),
        signed: z.object({ by: z.string(), on: z.iso.date() }).nullable(),
      }),
    ),
    /** Null where nothing was compiled. */
    shown: z
      .object({
        content: ContentOutput.omit({ units: true }),
        contentHash: z.string(),
        isOwn: z.boolean(),
        paragraphs: z.array(
          z.object({
            code: z.string(),
            version: z.int(),
            template: TextOutput,
            written: z.object({ text: TextOutput, by: z.string() }).nullable(),
            changed: z.array(Changed.extend({ source: z.string() })),
          }),
        ),
        changedSince: z.array(Changed.extend({ cell: z.string(), name: TextOutput })),
      })
      .nullable(),
  }),
  async handle(tx, { params, account: { accountId }, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const { form, period, closingDay, unit } = place
    const { documents, edition } = await readNewest(tx, place)
    const nameOf = await namesIn(tx, documents, edition)
    return {
      form: { code: form.code, name: form.name },
      month: { code: period.code, from: period.from, last: closingDay },
      unit,
      editions: documents.map(({ edition: number, begunBy, signedBy, signedOn }) => ({
        edition: number,
        begunBy: nameOf(begunBy),
        signed: signedOn === null ? null : { by: nameOf(signedBy), on: signedOn },
      })),
      shown:
        edition === undefined
          ? null
          : {
              content: edition.content,
              contentHash: hashOf(edition.content),
              isOwn: edition.writers.has(accountId),
              paragraphs: edition.paragraphs.map(({ code, version, template, written, changed }) => ({
                code,
                version,
                template,
                written: written === undefined ? null : { text: written.text, by: nameOf(written.writtenBy) },
                // What was signed stays as it is.
                changed: edition.content.signed === null ? changed : [],
              })),
              changedSince: await listChangedSince(tx, place, edition),
            },
    }
  },
})

/** What the people are called who had to do with a report. */
async function namesIn(tx: AnyTx, documents: readonly DocumentRow[], edition: Edition | undefined) {
  const ids = documents.flatMap(({ begunBy, signedBy }) => (signedBy === null ? [begunBy] : [begunBy, signedBy]))
  const names = await namesOf(tx, [...ids, ...(edition?.writers ?? [])])
  return (accountId: string | null): string => (accountId === null ? undefined : names.get(accountId)) ?? ''
}
