import * as z from 'zod'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { Problem } from '../http/problem.ts'
import { findCoverage, listDefinitions, strengthMin } from './coverage.ts'
import { areaOf } from './decision.ts'

const Strength = z.object({ required: z.int(), assigned: z.int(), qualified: z.int(), present: z.int() })

/** The coverage board: every unit of a definition on any day, with what is required, held, qualified and present. */
export const readCoverage = route({
  method: 'get',
  path: '/api/workforce/coverage/:unitCode',
  summary: 'The coverage board of a unit on a day',
  action: 'workforce.read-coverage',
  /** `VN` is all that the tier has. */
  params: z.object({ unitCode: z.union([UnitCode, z.literal('VN')]) }),
  query: z.object({ on: z.iso.date().optional(), definitionCode: z.string().max(20).default('xa') }),
  answer: z.object({
    on: z.iso.date(),
    unitCode: z.string(),
    unitName: z.string(),
    definitionCode: z.string(),
    definitions: z.array(
      z.object({
        definitionCode: z.string(),
        unitKinds: z.array(z.string()),
        purpose: z.object({ vi: z.string(), en: z.string() }),
      }),
    ),
    /** The headline: so many of so many units are covered. */
    covered: z.int(),
    all: z.int(),
    weak: z.int(),
    strengthMin: z.int(),
    total: Strength,
    units: z.array(
      Strength.extend({
        code: z.string(),
        name: z.string(),
        kind: z.string(),
        parentCode: z.string().nullable(),
        isCovered: z.boolean(),
        isWeak: z.boolean(),
      }),
    ),
    /** The names of the units above them. */
    parents: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  async handle(tx, { params, query, account, reach, site }) {
    await reach.requireCommune(params.unitCode)
    const unitCode = params.unitCode === 'VN' ? areaOf(account, site) : params.unitCode
    const { on = site.today(), definitionCode } = query
    const [table, definitions] = [await site.units(), await listDefinitions(tx, on)]
    const definition = definitions.find((one) => one.definitionCode === definitionCode)
    const area = table.find(unitCode, on)
    if (definition === undefined || area === undefined) throw new Problem('not-found')
    const units = await findCoverage(tx, { area: unitCode, definition, on, today: site.today(), units: table })
    const sum = (of: 'required' | 'assigned' | 'qualified' | 'present'): number =>
      units.reduce((total, unit) => total + unit[of], 0)
    const parents = [...new Set(units.flatMap(({ parentCode }) => parentCode ?? []))]
    return {
      on,
      unitCode,
      unitName: area.name,
      definitionCode,
      definitions,
      covered: units.filter(({ isCovered }) => isCovered).length,
      all: units.length,
      weak: units.filter(({ isWeak }) => isWeak).length,
      strengthMin,
      total: {
        required: sum('required'),
        assigned: sum('assigned'),
        qualified: sum('qualified'),
        present: sum('present'),
      },
      units,
      parents: parents.map((code) => ({ code, name: table.find(code, on)?.name ?? code })),
    }
  },
})
