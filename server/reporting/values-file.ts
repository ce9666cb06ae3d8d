import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { wholeCategory } from '../../forms/reporting/catalogue.ts'
import { qualifiers } from '../../forms/reporting/qualifier.ts'
import { Problem } from '../http/problem.ts'

/** A figure in a file: for a unit and a cell, as it is written there. */
export const FileValue = z.object({
  unit: z.string().min(1).max(10),
  element: z.string().min(1).max(60),
  category: z.string().max(60).default(wholeCategory),
  amount: z.string().max(40),
  measuredIn: z.string().max(20).default(''),
  qualifier: z.enum(qualifiers).default('equal'),
  comment: z.string().max(1000).default(''),
})
export type FileValue = z.infer<typeof FileValue>

const header = ['unit', 'element', 'category', 'amount', 'measured_in', 'qualifier', 'comment'] as const

/**
 * A DHIS2 `dataValueSets` message (https://docs.dhis2.org, Web API, data values): codes of ours as identifiers, `value` in
 * the base unit unless `unit` says otherwise. `qualifier` and `unit` are additions, which DHIS2 passes over.
 */
export const DataValueSet = z.object({
  dataSet: z.string().optional(),
  period: z.string().optional(),
  orgUnit: z.string().optional(),
  dataValues: z
    .array(
      z.object({
        dataElement: z.string(),
        period: z.string().optional(),
        orgUnit: z.string().optional(),
        categoryOptionCombo: z.string().optional(),
        value: z.string().or(z.number().transform(String)),
        comment: z.string().optional(),
        qualifier: z.enum(qualifiers).optional(),
        unit: z.string().optional(),
      }),
    )
    .max(50_000),
})
export type DataValueSet = z.infer<typeof DataValueSet>

/** The month as DHIS2 writes it: 201911. */
const periodOfDhis2 = (periodCode: string): string => periodCode.replace('-', '')

/** The figures of a CSV with the header `unit, element, category, amount, measured_in, qualifier, comment`. */
export function readValuesCsv(text: string): FileValue[] {
  const rows = parseCsv(text)
  const [names = [], ...lines] = rows
  const missing = ['unit', 'element', 'amount'].filter((name) => !names.includes(name))
  if (missing.length > 0) throw new Problem('file-columns', { missing })
  return lines.map((cells, at) => {
    const cell = (name: (typeof header)[number]): string | undefined => {
      const value = cells[names.indexOf(name)]?.trim()
      return value === '' ? undefined : value
    }
    const row = {
      unit: cell('unit'),
      element: cell('element'),
      category: cell('category'),
      amount: cell('amount') ?? '',
    }
    const more = { measuredIn: cell('measured_in'), qualifier: cell('qualifier'), comment: cell('comment') }
    const { data, error } = FileValue.safeParse({ ...row, ...more })
    if (error === undefined) return data
    throw new Problem('not-valid', {
      errors: error.issues.map(({ path, message }) => ({ path: [at + 2, ...path], message })),
    })
  })
}

function parseCsv(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch {
    throw new Problem('file-unreadable')
  }
}

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The figures as a CSV that `readValuesCsv` reads. */
export function valuesCsv(values: readonly FileValue[]): string {
  const lines = values.map(({ unit, element, category, amount, measuredIn, qualifier, comment }) =>
    [unit, element, category, amount, measuredIn, qualifier, comment].map(quote).join(','),
  )
  return `${[header.join(','), ...lines].join('\n')}\n`
}

/** The figures of a DHIS2 message, all of one month; one of another month is refused. */
export function readDataValueSet(message: DataValueSet, periodCode: string): FileValue[] {
  const wanted = periodOfDhis2(periodCode)
  return message.dataValues.map((value, at) => {
    const unit = value.orgUnit ?? message.orgUnit ?? ''
    if ((value.period ?? message.period) !== wanted)
      throw new Problem('not-valid', { errors: [{ path: ['dataValues', at, 'period'], message: `not ${wanted}` }] })
    return FileValue.parse({
      unit,
      element: value.dataElement,
      category: value.categoryOptionCombo,
      amount: value.value,
      measuredIn: value.unit,
      qualifier: value.qualifier,
      comment: value.comment,
    })
  })
}

/** The figures of a month as a DHIS2 message. */
export function dataValueSet(
  values: readonly FileValue[],
  { formCode, periodCode }: { formCode: string; periodCode: string },
) {
  return {
    dataSet: formCode,
    period: periodOfDhis2(periodCode),
    dataValues: values.map(({ unit, element, category, amount, measuredIn, qualifier, comment }) => ({
      dataElement: element,
      period: periodOfDhis2(periodCode),
      orgUnit: unit,
      categoryOptionCombo: category,
      value: amount,
      ...(measuredIn !== '' && { unit: measuredIn }),
      ...(qualifier !== 'equal' && { qualifier }),
      ...(comment !== '' && { comment }),
    })),
  }
}
