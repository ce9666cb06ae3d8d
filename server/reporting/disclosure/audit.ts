import highs, { type Highs, type Model, type ModelData, type ObjectiveSense } from 'highs'
import type { Equation } from './equations.ts'

/** Between which two numbers a reader can tell a hidden cell to lie; `most` is infinite where nothing limits it. */
export type Interval = { least: number; most: number }

// The types are those of the CommonJS build, whose default export lies one step deeper than that of the module.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const loadHighs = highs as unknown as typeof highs.default
let solver: Promise<Highs> | undefined

/**
 * What a reader with paper and patience can learn of every hidden cell: the least and the most that it can be, given all
 * equations and that nothing is negative. By linear programming (HiGHS), with all that hangs together at once and nothing
 * else. The equations are those of true figures, so that there is a solution.
 */
export async function auditHidden(
  equations: readonly Equation[],
  hidden: ReadonlySet<string>,
): Promise<Map<string, Interval>> {
  solver ??= loadHighs()
  const loaded = await solver
  const { minimize, maximize } = loaded.constants.objectiveSense
  const intervals = new Map<string, Interval>([...hidden].map((key) => [key, { least: 0, most: Infinity }]))
  for (const together of groupByCells(equations)) {
    const [only] = together
    if (together.length === 1 && only !== undefined && isPlainSum(only)) {
      for (const [key, interval] of solveSum(only)) intervals.set(key, interval)
      continue
    }
    const keys = [...new Set(together.flatMap(({ terms }) => [...terms.keys()]))]
    const model = loaded.createModel(programme(together, keys))
    try {
      model.options.set({ output_flag: false })
      for (const [column, key] of keys.entries()) {
        model.changeColCost(column, 1)
        intervals.set(key, { least: reach(model, minimize), most: reach(model, maximize) })
        model.changeColCost(column, 0)
      }
    } finally {
      model.dispose()
    }
  }
  return intervals
}

/** Whether each hidden cell stands in it once, on one side: parts of a total that is published. */
const isPlainSum = ({ terms }: Equation): boolean => {
  const [first] = terms.values()
  return (first === 1n || first === -1n) && [...terms.values()].every((times) => times === first)
}

/** The programme of one such sum has a solution that needs no solver: one part is all of it, of several each is any share. */
function solveSum({ terms, constant }: Equation): [string, Interval][] {
  const all = Number(constant < 0n ? -constant : constant)
  return [...terms.keys()].map((key) => [key, { least: terms.size === 1 ? all : 0, most: all }])
}

/** The equations as a programme without an aim: the aim is set for one cell after the other, each from where the last ended. */
function programme(equations: readonly Equation[], keys: readonly string[]): ModelData {
  const columns = new Map(keys.map((key, at) => [key, at]))
  const rows = equations.map(({ terms }) =>
    [...terms].map(([key, times]) => [columns.get(key) ?? 0, Number(times)] as const),
  )
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
  const constants = equations.map(({ constant }) => Number(constant))
  return {
    numCols: keys.length,
    numRows: rows.length,
    colCost: keys.map(() => 0),
    colLower: keys.map(() => 0),
    colUpper: keys.map(() => Infinity),
    rowLower: constants,
    rowUpper: constants,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: keys.length,
      starts,
      indices: rows.flatMap((row) => row.map(([column]) => column)),
      values: rows.flatMap((row) => row.map(([, times]) => times)),
    },
  }
}

const [optimal, unboundedOrInfeasible, unbounded] = [7, 9, 10]

/** How far the aim can be driven that way. */
function reach(model: Model, sense: ObjectiveSense): number {
  model.changeObjectiveSense(sense)
  model.run()
  const status = model.getModelStatus()
  if (status === unbounded || status === unboundedOrInfeasible) return Infinity
  if (status !== optimal) throw new Error(`The audit of a table came to no end: HiGHS says ${status}.`)
  return model.getObjectiveValue()
}

/** Equations that share no cell, directly or by way of others, say nothing about each other: each group is a small problem. */
function groupByCells(equations: readonly Equation[]): Equation[][] {
  const groupOf = new Map<string, Equation[]>()
  const groups = new Set<Equation[]>()
  for (const equation of equations) {
    const merged = [equation]
    for (const key of equation.terms.keys()) {
      const group = groupOf.get(key)
      if (group === undefined || !groups.delete(group)) continue
      merged.push(...group)
    }
    for (const { terms } of merged) for (const key of terms.keys()) groupOf.set(key, merged)
    groups.add(merged)
  }
  return [...groups]
}
