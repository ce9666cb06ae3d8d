import * as z from 'zod'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { FileOutput, route } from '../access/route.ts'
import type { AnyTx } from '../db/database.ts'
import { getPlace, PlaceParams, type Place } from './place.ts'
import { listExpected } from './tree.ts'
import { unitNumber } from './unit-number.ts'
import { dataValueSet, valuesCsv, type FileValue } from './values-file.ts'
import { figureIn, keyIn, listValues } from './value.sql.ts'
import { figuresOf, findNewestVintage } from './vintage.ts'

/**
 * Figures of a month as a file, CSV or a DHIS2 `dataValueSets` message, that import takes: those of every report below a
 * unit, or what was compiled for the unit, as it goes to the level above.
 */
export const exportValues = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/export',
  summary: 'Figures of a month as CSV or as a DHIS2 dataValueSets message',
  action: 'reporting.read',
  params: PlaceParams,
  query: z.object({
    format: z.enum(['csv', 'dhis2']).default('csv'),
    of: z.enum(['reports', 'compiled']).default('reports'),
  }),
  answer: FileOutput,
  async handle(tx, { params, query: { format, of }, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const values = of === 'compiled' ? await compiledValues(tx, place) : await reportedValues(tx, place)
    const name = `${params.formCode}-${params.periodCode}-${params.unitCode}`
    if (format === 'csv')
      return { file: { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: valuesCsv(values) } }
    const content = JSON.stringify(dataValueSet(values, params))
    return { file: { name: `${name}.json`, mediaType: 'application/json', content } }
  },
})

async function reportedValues(tx: AnyTx, place: Place): Promise<FileValue[]> {
  const values: FileValue[] = []
  for (const { code } of listExpected(place, place.unit.code))
    for (const row of await listValues(tx, { ...place, unitNo: unitNumber(code) })) {
      const figure = figureIn(place.book, row)
      if (figure !== undefined) values.push(toFile(code, keyIn(place.book, row), figure))
    }
  return values
}

/** What was compiled of the unit, as one report of it: so it goes from the city to the nation. */
async function compiledValues(tx: AnyTx, place: Place): Promise<FileValue[]> {
  const vintage = await findNewestVintage(tx, place)
  if (vintage === undefined) return []
  return [...figuresOf(vintage, place.unit.code)].map(([key, figure]) => toFile(place.unit.code, key, figure))
}

function toFile(unit: string, key: string, { amount, qualifier }: Parameters<typeof figureText>[0]): FileValue {
  const [element = '', category = ''] = key.split('/')
  return { unit, element, category, amount: figureText({ amount, qualifier }), measuredIn: '', qualifier, comment: '' }
}

const figureText = ({ amount }: NonNullable<ReturnType<typeof figureIn>>): string => decimalText(amount)
