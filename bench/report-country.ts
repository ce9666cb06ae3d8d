import { sql } from 'kysely'
import type { Catalogue } from '../forms/reporting/catalogue.ts'
import { newId } from '../server/db/new-id.ts'
import type { Site } from '../server/http/server.ts'
import { getFormMonth } from '../server/reporting/place.ts'
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

/** Reports of the first communes of each month, accepted by all levels, with their figures; the rest is excused. */
export async function load(
  site: Site,
  labels: readonly string[],
  { units, elements }: { units: number; elements: number },
): Promise<void> {
  for (const periodCode of labels)
    await site.db.transaction().execute(async (tx) => {
      const month = await getFormMonth(tx, { formCode, periodCode }, site)
      const numbers = listExpected(month, 'VN').map(({ code }) => unitNumber(code))
      const [reporting, excused] = [numbers.slice(0, units), numbers.slice(units)]
      const keys = sql`${month.formNo}::smallint, ${month.periodNo}::smallint`
      await sql`insert into reporting.report (form_no, period_no, unit_no, state, approved_levels)
        select ${keys}, unit_no, 'accepted', 3 from unnest(${reporting}::int[]) as unit_no`.execute(tx)
      await sql`insert into reporting.permit (permit_id, kind, form_no, period_no, unit_no, reason, granted_by)
        select gen_random_uuid(), 'excused', ${keys}, unit_no, 'not measured', ${accountId}::uuid
        from unnest(${excused}::int[]) as unit_no`.execute(tx)
      // Made by the database itself: the rows take three quarters of a minute to come from outside.
      await sql`insert into reporting.value (form_no, period_no, unit_no, element_no, category_no, edit_no, amount,
          version, report_version, qualifier, entered_unit)
        select ${keys}, unit_no, element_no, 1, 1, (unit_no * 31 + element_no * 17 + ${month.periodNo}::int) % 50,
          1, 1, 0, ''
        from unnest(${reporting}::int[]) as unit_no cross join generate_series(1, ${elements}::int) as element_no`.execute(
        tx,
      )
    })
}
