/** How many earlier months are compared with, at most and at least. */
const [historyMax, historyMin] = [12, 6]

/** A figure is conspicuous beyond so many standard deviations. */
const limit = 3

/**
 * How far a new count lies from the months before it (latest first), in standard deviations on the scale on which counts
 * vary alike (square roots); undefined with fewer than six months. The variation is that of the history, but at least
 * that of pure chance, so that a month of 4 after twelve of 0 is nothing special and one of 5 is.
 *
 * Numbers of the machine are enough here: it is a hint to look again, and nothing is stored of it.
 */
export function outlierScore(history: readonly number[], value: number): number | undefined {
  const known = history.slice(0, historyMax)
  const n = known.length
  if (n < historyMin) return undefined
  const mean = known.reduce((sum, one) => sum + one, 0) / n
  const variance = known.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1)
  const dispersion = mean === 0 ? 1 : Math.max(1, variance / mean)
  const distance = Math.abs(2 * Math.sqrt(value + 3 / 8) - 2 * Math.sqrt(mean + 3 / 8))
  return distance / Math.sqrt(dispersion * (1 + 1 / n))
}

/** Whether a new count is so unlike the months before it that somebody should look again. */
export function isOutlier(history: readonly number[], value: number): boolean {
  return (outlierScore(history, value) ?? 0) > limit
}
