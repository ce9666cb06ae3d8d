/** A unit with its figures: how many people are in each cell of its table. */
export type UnitTree = {
  code: string
  cells: readonly number[]
  /** The units that it is the sum of; what of it is in none of them is one of them without a code that is published. */
  parts: readonly UnitTree[]
}

/** A cell of fewer people is not published: who knows some of them could tell the others. */
export const cellMin = 5

/**
 * The units whose tables can be published, by code: all cells of such a unit have at least five people, and nothing about
 * any other unit can be computed from them.
 *
 * What is published of a unit is its whole table, or nothing. So all that can be computed about the others is the sum of
 * those parts of a published unit that are not published: that unit less its published parts. Where there are such
 * parts, people live in at least two of them, and each cell of their sum has at least five people; until that is so, the
 * smallest published part is held back too. Then no cell of any of them is known, not even that it is zero, and each may
 * be anything from zero to the sum.
 */
export function listPublishable(unit: UnitTree): Set<string> {
  const published = new Set<string>()
  if (isSafe(unit.cells)) publishWithin(unit, published)
  return published
}

function publishWithin(unit: UnitTree, published: Set<string>): void {
  published.add(unit.code)
  const shown = unit.parts
    .filter(({ cells }) => isSafe(cells))
    .toSorted((one, other) => peopleIn(other) - peopleIn(one))
  const held = unit.parts.filter(({ cells }) => !isSafe(cells))
  while (held.some((part) => peopleIn(part) > 0) && !hides(held)) {
    const smallest = shown.pop()
    if (smallest === undefined) break
    held.push(smallest)
  }
  for (const part of shown) publishWithin(part, published)
}

const isSafe = (cells: readonly number[]): boolean => cells.every((people) => people >= cellMin)

/** Whether the sum of these parts gives none of them away. */
function hides(parts: readonly UnitTree[]): boolean {
  const inhabited = parts.filter((part) => peopleIn(part) > 0)
  const sum = parts[0]?.cells.map((_cell, at) => parts.reduce((all, { cells }) => all + (cells[at] ?? 0), 0)) ?? []
  return inhabited.length > 1 && isSafe(sum)
}

function peopleIn({ cells }: UnitTree): number {
  return cells.reduce((sum, people) => sum + people, 0)
}
