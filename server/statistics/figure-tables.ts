import { ageGroups, unknownAge } from '../../forms/age-group.ts'
import type { Text } from '../../forms/language.ts'
import type { Tx } from '../db/database.ts'
import type { Area } from './area.ts'
import { householdSizeMax, householdsOf } from './households.ts'
import { populationOf, sexes, sumOf, total } from './population.ts'
import { areaDimension, timeDimension, type Dimension, type FigureTable } from './table.ts'
import { vitalEvents, vitalEventsOf } from './vital-events.ts'

const countedSexes: Record<(typeof sexes)[number], { code: string; name: Text }> = {
  male: { code: 'M', name: { vi: 'Nam', en: 'Male' } },
  female: { code: 'F', name: { vi: 'Nữ', en: 'Female' } },
  unknown: { code: '_U', name: { vi: 'Không rõ', en: 'Not known' } },
}

/** The sexes, by the codes of the SDMX list. */
export const sexDimension: Dimension = {
  id: 'SEX',
  column: 'sex',
  name: { vi: 'Giới tính', en: 'Sex' },
  values: sexes.map((sex) => countedSexes[sex]),
}

/** Age groups, by the codes of the SDMX list. */
export function ageDimension(groups: readonly { code: string; label: Text }[]): Dimension {
  const values = groups.map(({ code, label }) => ({ code, name: label }))
  return { id: 'AGE', column: 'age', name: { vi: 'Nhóm tuổi', en: 'Age group' }, values }
}

/** The title of the table of population. */
export const populationTitle: Text = {
  vi: 'Dân số thường trú theo đơn vị, giới tính và nhóm tuổi',
  en: 'Resident population by unit, sex and age group',
}

/** The tables that can be downloaded. */
export const tableCodes = ['population', 'households', 'vital-events'] as const
export type TableCode = (typeof tableCodes)[number]

/** Makes a table of an area: of the unit itself and, but for events, of each of its communes. */
export const figureTables: Record<TableCode, (tx: Tx<'register'>, area: Area) => Promise<FigureTable>> = {
  population: populationTable,
  households: householdTable,
  'vital-events': eventTable,
}

async function populationTable(tx: Tx<'register'>, area: Area): Promise<FigureTable> {
  const population = await populationOf(tx, area)
  const cells = rowsOf(area, [...population.keys()]).flatMap(({ communes }, row) => {
    const figures = sumOf(population, communes)
    return sexes.flatMap((sex, place) => figures[sex].map((value, age) => ({ at: [row, place, age, 0], value })))
  })
  return {
    code: 'POPULATION',
    title: populationTitle,
    dimensions: [
      areaDimension(rowsOf(area, []).map(({ unit }) => unit)),
      sexDimension,
      ageDimension([...ageGroups, unknownAge]),
      timeDimension([area.on]),
    ],
    cells: withoutZeros(cells),
  }
}

async function householdTable(tx: Tx<'register'>, area: Area): Promise<FigureTable> {
  const households = await householdsOf(tx, area)
  const cells = rowsOf(area, [...households.keys()]).flatMap(({ communes }, row) =>
    sizes.map((size, place) => ({
      at: [row, place, 0],
      value: total(communes.map((code) => households.get(code)?.[size - 1] ?? 0)),
    })),
  )
  return {
    code: 'HOUSEHOLDS',
    title: { vi: 'Số hộ theo số người', en: 'Households by size' },
    dimensions: [
      areaDimension(rowsOf(area, []).map(({ unit }) => unit)),
      {
        id: 'HH_SIZE',
        column: 'size',
        name: { vi: 'Số người trong hộ', en: 'People in the household' },
        values: sizes.map((size) => ({ code: `P${size}`, name: { vi: sizeName(size), en: sizeName(size) } })),
      },
      timeDimension([area.on]),
    ],
    cells: withoutZeros(cells),
  }
}

const sizes = Array.from({ length: householdSizeMax }, (_none, at) => at + 1)

const sizeName = (size: number): string => (size === householdSizeMax ? `${size}+` : String(size))

async function eventTable(tx: Tx<'register'>, area: Area): Promise<FigureTable> {
  const months = await vitalEventsOf(tx, area, Number(area.on.slice(0, 4)))
  return {
    code: 'VITAL_EVENTS',
    title: { vi: 'Biến động dân cư theo tháng', en: 'Vital events by month' },
    dimensions: [
      areaDimension([area.unit]),
      {
        id: 'VITAL_EVENT',
        column: 'event',
        name: { vi: 'Biến động', en: 'Event' },
        values: vitalEvents.map((event) => eventNames[event]),
      },
      timeDimension(months.map(({ month }) => month)),
    ],
    cells: vitalEvents.flatMap((event, at) =>
      months.map((month, time) => ({ at: [0, at, time], value: month[event] })),
    ),
  }
}

const eventNames: Record<(typeof vitalEvents)[number], { code: string; name: Text }> = {
  births: { code: 'BIRTHS', name: { vi: 'Sinh', en: 'Births' } },
  deaths: { code: 'DEATHS', name: { vi: 'Chết', en: 'Deaths' } },
  marriages: { code: 'MARRIAGES', name: { vi: 'Kết hôn', en: 'Marriages' } },
  divorces: { code: 'DIVORCES', name: { vi: 'Ly hôn', en: 'Divorces' } },
  movesIn: { code: 'MOVES_IN', name: { vi: 'Chuyển đến', en: 'Moves in' } },
  movesOut: { code: 'MOVES_OUT', name: { vi: 'Chuyển đi', en: 'Moves out' } },
}

/** The units that a table has rows of, each with the communes that it is the sum of: the unit asked for of all counted. */
function rowsOf({ unit, communes }: Area, counted: readonly (string | null)[]) {
  const below = unit.level === 'commune' ? [] : communes.map((commune) => ({ unit: commune, communes: [commune.code] }))
  return [{ unit, communes: counted }, ...below]
}

const withoutZeros = (cells: FigureTable['cells']): FigureTable['cells'] => cells.filter(({ value }) => value !== 0)
