/** What a recommendation for a unit is computed from. */
export type NeedInputs = {
  unitCode: string
  norm: number
  held: number
  inTransit: number
  /** How many officers have a post there. */
  officers: number
}

/** A line of the recommendation: its inputs, what the unit needs, and what the share-out of the stock gives it. */
export type Recommended = NeedInputs & { need: number; share: number }

/**
 * How a stock that is too small is shared out: `order` gives each its whole need down the list, `even` one to each in
 * turn.
 */
export const shareRules = ['order', 'even'] as const
export type ShareRule = (typeof shareRules)[number]

/** What a unit needs: norm − held − on its way there, and never less than nothing. */
export const needOf = ({ norm, held, inTransit }: NeedInputs): number => Math.max(0, norm - held - inTransit)

/**
 * The units that need something, in the order in which they are to be supplied: those without any first, then by the
 * largest gap relative to the norm, then by the officers who are there. It is a proposal: a decision allocates.
 */
export function recommend(
  inputs: readonly NeedInputs[],
  { stock, rule }: { stock: number; rule: ShareRule },
): Recommended[] {
  const lines = Array.from(inputs, (input) => ({ ...input, need: needOf(input), share: 0 }))
    .filter(({ need }) => need > 0)
    .toSorted(byUrgency)
  let left = stock
  const give = (line: Recommended, most: number): void => {
    const given = Math.min(line.need - line.share, most, left)
    line.share += given
    left -= given
  }
  if (rule === 'order') for (const line of lines) give(line, line.need)
  else for (let round = 0; round < stock; round += 1) for (const line of lines) give(line, 1)
  return lines
}

function byUrgency(one: Recommended, other: Recommended): number {
  const hasAny = ({ held, inTransit }: Recommended): number => Number(held + inTransit > 0)
  const gap = ({ need, norm }: Recommended): number => need / norm
  return (
    hasAny(one) - hasAny(other) ||
    gap(other) - gap(one) ||
    other.officers - one.officers ||
    (one.unitCode < other.unitCode ? -1 : 1)
  )
}
