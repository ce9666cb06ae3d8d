import { sql } from 'kysely'
import type { Catalogue } from '../forms/reporting/catalogue.ts'
import { CopyText, openCopyConnection } from '../server/db/copy.ts'
import { newId } from '../server/db/new-id.ts'
import type { Site } from '../server/http/server.ts'
import { getFormMonth, type FormMonth } from '../server/reporting/place.ts'
import { listExpected } from '../server/reporting/tree.ts'
import { unitNumber } from '../server/reporting/unit-number.ts'

/** The form of the benchmark of reports. */
export const formCode = 'BENCH'

/** Who enters, grants and compiles there. */
export const accountId = newId()

/** A catalogue of one form with so many elements, which every commune of the country reports on. */
export function catalogueOf(count: number): Catalogue {
  const text = { vi: 'x', en: 'x' }
  const codes = Array.from({ length: count }, (_, at) => `E${String(at + 1).padStart(3, '0')}`)
  return {
    elements: codes.map((code) => ({
      code,
      name: text,
      kind: 'flow',
      measure: 'count',
      scale: 0,
      countingUnit: text,
      overTime: 'sum',
      overUnits: 'sum',
      nationalCode: '',
      iccsCode: '',
      publicLevel: 'province',
      definitions: [{ effective: '2010-01', text, includes: '', excludes: '' }],
    })),
    categories: [{ code: 'all', name: text, dimensions: {}, validTo: '' }],
    forms: [
      {
        code: formCode,
        name: text,
        periodRules: [{ validFrom: '2010-01', cutOffDay: 14 }],
        versions: [
          {
            version: 1,
            validFrom: '2010-01',
            items: codes.map((element) => ({
              section: text,
              number: '1',
              element,
              category: 'all',
              isCompulsory: true,
            })),
          },
        ],
        assignments: [{ tier: 'national', level: 'commune', below: '', validFrom: '2010-01', validTo: '' }],
        deadlines: [],
        rules: [],
        indicators: [],
      },
    ],
  }
}

const valueColumns = 'form_no period_no unit_no element_no category_no edit_no amount version report_version'
  .concat(' qualifier entered_unit')
  .split(' ')
const unitsAtATime = 1000

/** Reports of the first communes of each month by COPY, accepted by all levels; the rest is excused. */
export async function load(
  site: Site,
  labels: readonly string[],
  { units, elements }: { units: number; elements: number },
): Promise<void> {
  const { db, copyText, end } = await openCopyConnection(site.databaseUrl)
  for (const periodCode of labels)
    await db.transaction().execute(async (tx) => {
      const month = await getFormMonth(tx, { formCode, periodCode }, site)
      const numbers = listExpected(month, 'VN').map(({ code }) => unitNumber(code))
      const [reporting, excused] = [numbers.slice(0, units), numbers.slice(units)]
      const keys = sql`${month.formNo}::smallint, ${month.periodNo}::smallint`
      await sql`insert into reporting.report (form_no, period_no, unit_no, state, approved_levels)
        select ${keys}, unit_no, 'accepted', 3 from unnest(${reporting}::int[]) as unit_no`.execute(tx)
      await sql`insert into reporting.permit (permit_id, kind, form_no, period_no, unit_no, reason, granted_by)
        select gen_random_uuid(), 'excused', ${keys}, unit_no, 'not measured', ${accountId}::uuid
        from unnest(${excused}::int[]) as unit_no`.execute(tx)
      for (let from = 0; from < reporting.length; from += unitsAtATime) {
        const own = reporting.slice(from, from + unitsAtATime)
        await copyText('reporting.value', valuesOf(month, own, elements))
      }
    })
  await end()
}

function valuesOf({ formNo, periodNo }: FormMonth, unitNos: readonly number[], elements: number): CopyText {
  const text = new CopyText(valueColumns)
  const row = { form_no: formNo, period_no: periodNo, category_no: 1, edit_no: 1, version: 1, report_version: 1 }
  for (const unit_no of unitNos)
    for (let element_no = 1; element_no <= elements; element_no += 1) {
      const amount = (unit_no * 31 + element_no * 17 + periodNo) % 50
      text.add({ ...row, unit_no, element_no, amount, qualifier: 0, entered_unit: '' })
    }
  return text
}
