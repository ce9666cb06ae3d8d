import * as z from 'zod'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { FormMonthParams, getFormMonth, placeIn, requireReach } from './place.ts'
import { saveCells } from './save-cells.ts'
import { DataValueSet, readDataValueSet, readValuesCsv, type FileValue } from './values-file.ts'

/**
 * Takes in figures of a month, as CSV or as a DHIS2 `dataValueSets` message: all or none, through the gates of every
 * entry. A figure that is there already stays; another one than is there is a conflict, never an overwrite.
 */
export const importValues = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/import',
  summary: 'Take in figures of a month from CSV or a DHIS2 dataValueSets message',
  action: 'reporting.enter',
  params: FormMonthParams,
  body: z.union([z.object({ csv: z.string().max(2_000_000) }), z.object({ dataValueSet: DataValueSet })]),
  answer: z.object({ units: z.int(), values: z.int() }),
  async handle(tx, { params, body, account: { accountId }, reach, site }) {
    const values = 'csv' in body ? readValuesCsv(body.csv) : readDataValueSet(body.dataValueSet, params.periodCode)
    const units = groupByUnit(values)
    // Who asks for nothing has a reach all the same.
    if (units.size === 0) throw new Problem('not-valid', { errors: [{ path: [], message: 'required' }] })
    for (const unitCode of units.keys()) await requireReach(unitCode, reach, site)
    const month = await getFormMonth(tx, params, site)
    for (const [unitCode, own] of [...units].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      const cells = own.map(({ unit: _unit, measuredIn: unit, ...cell }) => Object.assign(cell, { unit, version: 0 }))
      await saveCells(tx, placeIn(month, unitCode), { cells, accountId, origin: 'imported' })
    }
    return { units: units.size, values: values.length }
  },
})

/** By unit; a cell that comes twice is refused before anything else is looked at. */
function groupByUnit(values: readonly FileValue[]): Map<string, FileValue[]> {
  const units = new Map<string, FileValue[]>()
  const seen = new Set<string>()
  for (const value of values) {
    const key = `${value.unit} ${cellKey(value.element, value.category)}`
    if (seen.has(key))
      throw new Problem('cell-twice', { unit: value.unit, element: value.element, category: value.category })
    seen.add(key)
    units.set(value.unit, [...(units.get(value.unit) ?? []), value])
  }
  return units
}
