import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type {
  Assignment,
  Catalogue,
  Category,
  FormVersion,
  Indicator,
  ReportForm,
} from '../../forms/reporting/catalogue.ts'
import { listContradictions } from '../../forms/reporting/check-catalogue.ts'
import type { Deadline } from '../../forms/reporting/deadline.ts'
import {
  elementKinds,
  overTimes,
  overUnitsKinds,
  type Definition,
  type Element,
} from '../../forms/reporting/element.ts'
import { measures } from '../../forms/reporting/measure.ts'
import { missingStrategies, operators, severities, type ValidationRule } from '../../forms/reporting/validation.ts'
import { unitLevels } from '../../forms/unit-table.ts'

/** Where the shipped forms of Viet Nam lie. */
export const shippedForms = new URL('../../reference/vn/reporting/', import.meta.url)

const Month = z.string().regex(/^\d{4}-\d{2}$/)
const MonthOrNone = Month.or(z.literal(''))
const Count = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
const Level = z.enum(unitLevels)

const ElementRow = z.object({
  code: z.string().min(1),
  name_vi: z.string().min(1),
  name_en: z.string().min(1),
  kind: z.enum(elementKinds),
  measure: z.enum(measures),
  scale: Count,
  counting_unit_vi: z.string(),
  counting_unit_en: z.string(),
  over_time: z.enum(overTimes),
  over_units: z.enum(overUnitsKinds),
  national_code: z.string(),
  iccs_code: z.string(),
  public_level: z.enum(['nation', 'province', 'none']),
})
const DefinitionRow = z.object({
  element: z.string(),
  effective: Month,
  text_vi: z.string(),
  text_en: z.string(),
  includes: z.string(),
  excludes: z.string(),
})
const CategoryRow = z.object({
  code: z.string().min(1),
  name_vi: z.string(),
  name_en: z.string(),
  dimensions: z.string(),
  valid_to: MonthOrNone,
})
const FormRow = z.object({ code: z.string().min(1), name_vi: z.string(), name_en: z.string() })
const PeriodRow = z.object({ form: z.string(), valid_from: Month, cut_off_day: Count })
const ItemRow = z.object({
  form: z.string(),
  version: Count,
  valid_from: Month,
  section_vi: z.string(),
  section_en: z.string(),
  number: z.string(),
  element: z.string(),
  category: z.string(),
  compulsory: z.enum(['yes', 'no']),
})
const AssignmentRow = z.object({
  form: z.string(),
  tier: z.enum(['city', 'national']),
  level: Level,
  below: z.string(),
  valid_from: Month,
  valid_to: MonthOrNone,
})
const DeadlineRow = z.object({ form: z.string(), level: Level, working_days: Count, hour: Count, grace_days: Count })
const RuleRow = z.object({
  form: z.string(),
  code: z.string(),
  when: z.string(),
  left: z.string(),
  operator: z.enum(operators),
  right: z.string(),
  missing: z.enum(missingStrategies),
  severity: z.enum(severities),
  text_vi: z.string(),
  text_en: z.string(),
})
const IndicatorRow = z.object({
  form: z.string(),
  code: z.string(),
  name_vi: z.string(),
  name_en: z.string(),
  formula: z.string(),
  decimals: Count,
  unit_vi: z.string(),
  unit_en: z.string(),
})

/** The rows of every file of a country, by its name. */
type Rows = {
  elements: z.infer<typeof ElementRow>[]
  definitions: z.infer<typeof DefinitionRow>[]
  categories: z.infer<typeof CategoryRow>[]
  forms: z.infer<typeof FormRow>[]
  periods: z.infer<typeof PeriodRow>[]
  items: z.infer<typeof ItemRow>[]
  assignments: z.infer<typeof AssignmentRow>[]
  deadlines: z.infer<typeof DeadlineRow>[]
  rules: z.infer<typeof RuleRow>[]
  indicators: z.infer<typeof IndicatorRow>[]
}

/**
 * What can be reported, from the files of a country. Throws an error that names the file and the row where one cannot be
 * read, and one that says what contradicts itself (an element twice, a circle of formulas, pills added to kilograms).
 */
export async function readCatalogueFiles(folder: URL): Promise<Catalogue> {
  const rows: Rows = {
    elements: await readRows(folder, 'elements.csv', ElementRow),
    definitions: await readRows(folder, 'definitions.csv', DefinitionRow),
    categories: await readRows(folder, 'categories.csv', CategoryRow),
    forms: await readRows(folder, 'forms.csv', FormRow),
    periods: await readRows(folder, 'periods.csv', PeriodRow),
    items: await readRows(folder, 'form-items.csv', ItemRow),
    assignments: await readRows(folder, 'assignments.csv', AssignmentRow),
    deadlines: await readRows(folder, 'deadlines.csv', DeadlineRow),
    rules: await readRows(folder, 'rules.csv', RuleRow),
    indicators: await readRows(folder, 'indicators.csv', IndicatorRow),
  }
  const catalogue = {
    elements: rows.elements.map((row) => toElement(row, rows)),
    categories: rows.categories.map(toCategory),
    forms: rows.forms.map((row) => toForm(row, rows)),
  }
  const wrong = listContradictions(catalogue)
  if (wrong.length > 0) throw new Error(`The forms in ${folder.pathname} contradict themselves: ${wrong.join(' ')}`)
  return catalogue
}

/** Names an edition: the same catalogue has the same. */
export function checksumOf(catalogue: Catalogue): string {
  return createHash('sha256').update(JSON.stringify(catalogue)).digest('hex')
}

async function readRows<Row>(folder: URL, name: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const records: unknown[] = parse(await readFile(new URL(name, folder), 'utf8'), { bom: true, columns: true })
  return records.map((record, at) => {
    const { data, error } = schema.safeParse(record)
    if (error === undefined) return data
    throw new Error(
      `${name}, row ${at + 1} below the header: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    )
  })
}

function toElement(row: z.infer<typeof ElementRow>, { definitions }: Rows): Element {
  return {
    code: row.code,
    name: { vi: row.name_vi, en: row.name_en },
    kind: row.kind,
    measure: row.measure,
    scale: row.scale,
    countingUnit: { vi: row.counting_unit_vi, en: row.counting_unit_en },
    overTime: row.over_time,
    overUnits: row.over_units,
    nationalCode: row.national_code,
    iccsCode: row.iccs_code,
    publicLevel: row.public_level,
    definitions: definitions
      .filter(({ element }) => element === row.code)
      .map(({ effective, text_vi, text_en, includes, excludes }): Definition => ({
        effective,
        text: { vi: text_vi, en: text_en },
        includes,
        excludes,
      })),
  }
}

function toCategory({ code, name_vi, name_en, dimensions, valid_to }: z.infer<typeof CategoryRow>): Category {
  const parts = dimensions.split(' ').filter((part) => part !== '')
  const pairs = parts.map((part) => part.split('=')).map(([name = '', value = '']): [string, string] => [name, value])
  return { code, name: { vi: name_vi, en: name_en }, dimensions: Object.fromEntries(pairs), validTo: valid_to }
}

function toForm({ code, name_vi, name_en }: z.infer<typeof FormRow>, rows: Rows): ReportForm {
  const own = <Row extends { form: string }>(all: readonly Row[]): Row[] => all.filter(({ form }) => form === code)
  const items = own(rows.items)
  return {
    code,
    name: { vi: name_vi, en: name_en },
    periodRules: own(rows.periods).map((row) => ({ validFrom: row.valid_from, cutOffDay: row.cut_off_day })),
    versions: [...new Set(items.map(({ version }) => version))].map((version): FormVersion => {
      const rowsOf = items.filter((row) => row.version === version)
      return { version, validFrom: rowsOf[0]?.valid_from ?? '', items: rowsOf.map(toItem) }
    }),
    assignments: own(rows.assignments).map(({ tier, level, below, valid_from, valid_to }): Assignment => ({
      tier,
      level,
      below,
      validFrom: valid_from,
      validTo: valid_to,
    })),
    deadlines: own(rows.deadlines).map(({ level, working_days, hour, grace_days }): Deadline => ({
      level,
      workingDays: working_days,
      hour,
      graceDays: grace_days,
    })),
    rules: own(rows.rules).map(({ form: _form, text_vi, text_en, ...rule }): ValidationRule =>
      Object.assign(rule, { text: { vi: text_vi, en: text_en } }),
    ),
    indicators: own(rows.indicators).map((row): Indicator => ({
      code: row.code,
      name: { vi: row.name_vi, en: row.name_en },
      formula: row.formula,
      decimals: row.decimals,
      unit: { vi: row.unit_vi, en: row.unit_en },
    })),
  }
}

function toItem({ section_vi, section_en, number, element, category, compulsory }: z.infer<typeof ItemRow>) {
  const section = { vi: section_vi, en: section_en }
  return { section, number, element, category, isCompulsory: compulsory === 'yes' }
}
