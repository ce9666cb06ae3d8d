import * as z from 'zod'
import { monthCodeOf } from '../../../forms/reporting/period.ts'
import { namesOf } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import { readCodeBook } from '../code-book.ts'
import { getFormMonth, findReportingUnit } from '../place.ts'
import { TextOutput } from '../report-output.ts'
import { unitCodeOf } from '../unit-number.ts'
import { listCompiled } from './publication.sql.ts'

const shownMax = 60

/** What was compiled of late, and how far each is on its way to the public. */
export const listPublicationsRoute = route({
  method: 'get',
  path: '/api/reporting/publications',
  summary: 'Compiled reports of late with their publications',
  action: 'reporting.list-publications',
  answer: z.object({
    compiled: z.array(
      z.object({
        vintageId: z.uuid(),
        vintageNo: z.int(),
        formCode: z.string(),
        formName: TextOutput,
        periodCode: z.string(),
        unitCode: z.string(),
        unitName: z.string(),
        compiledAt: z.date(),
        publicationId: z.uuid().nullable(),
        proposedByName: z.string(),
        isOwn: z.boolean(),
        hidden: z.int(),
        publishedAt: z.date().nullable(),
      }),
    ),
  }),
  async handle(tx, { account, reach, site }) {
    const book = await readCodeBook(tx)
    const rows = await listCompiled(tx, shownMax)
    const names = await namesOf(
      tx,
      rows.flatMap(({ proposedBy }) => proposedBy ?? []),
    )
    const compiled = []
    // Asked once also where there is nothing, so that a list without rows is one within reach.
    const isWithin = new Map([['', await reach.covers('')]])
    for (const row of rows) {
      const unitCode = unitCodeOf(row.unitNo)
      if (!isWithin.has(unitCode)) isWithin.set(unitCode, await reach.covers(unitCode))
      const formCode = book.formCode(row.formNo)
      const periodCode = monthCodeOf(row.periodNo)
      if (isWithin.get(unitCode) !== true) continue
      const month = await getFormMonth(tx, { formCode, periodCode }, site)
      const { vintageId, vintageNo, compiledAt, publicationId, publishedAt, hidden, proposedBy } = row
      compiled.push({
        vintageId,
        vintageNo,
        compiledAt,
        publicationId,
        publishedAt,
        hidden,
        formCode,
        periodCode,
        unitCode,
        formName: month.form.name,
        unitName: findReportingUnit(month, unitCode)?.name ?? unitCode,
        proposedByName: (proposedBy === null ? undefined : names.get(proposedBy)) ?? '',
        isOwn: proposedBy === account.accountId,
      })
    }
    return { compiled }
  },
})
