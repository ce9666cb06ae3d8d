import { draw, type Picture } from './picture.ts'

/** One age group of a pyramid, the youngest first. */
export type PyramidBand = { label: string; male: number; female: number }

/** The words of a pyramid, and how its numbers are written. */
export type PyramidWords = { title: string; male: string; female: string; number: (value: number) => string }

const bandHeight = 15
const gap = 3
/** The column of ages in the middle, and the room for the longest bar on each side of it. */
const middle = 52
const side = 190
/** At the ends of the longest possible bars there is a number. */
const edge = 22
const top = 26
const bottom = 24
const width = 2 * side + middle

/**
 * A population pyramid: men to the left, women to the right, the oldest on top, both sides on one scale. Lines mark round
 * numbers of people. Whoever cannot see it gets the title, and the same figures as a table beside it.
 */
export function pyramid(bands: readonly PyramidBand[], words: PyramidWords): Picture {
  const most = Math.max(1, ...bands.flatMap(({ male, female }) => [male, female]))
  const step = roundStep(most)
  const scale = (side - edge) / (Math.ceil(most / step) * step)
  const height = top + bands.length * bandHeight + bottom
  const marks = Array.from({ length: Math.ceil(most / step) }, (_none, at) => (at + 1) * step)
  return draw('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', class: 'pyramid' }, [
    draw('title', {}, [words.title]),
    draw('text', { x: side, y: 14, 'text-anchor': 'end', class: 'pyramid-sex' }, [words.male]),
    draw('text', { x: side + middle, y: 14, class: 'pyramid-sex' }, [words.female]),
    ...[0, ...marks].flatMap((mark) => markAt(mark, { scale, height, words })),
    ...bands.flatMap((band, at) => bandAt(band, top + (bands.length - 1 - at) * bandHeight, scale)),
  ])
}

/** A line on both sides for a number of people, with the number below it. */
function markAt(
  mark: number,
  { scale, height, words }: { scale: number; height: number; words: PyramidWords },
): Picture[] {
  const length = mark * scale
  return [side - length, side + middle + length].flatMap((x) => [
    draw('line', { x1: x, x2: x, y1: top - 2, y2: height - bottom + 2, class: 'pyramid-line' }),
    draw('text', { x, y: height - 8, 'text-anchor': 'middle', class: 'pyramid-number' }, [words.number(mark)]),
  ])
}

function bandAt({ label, male, female }: PyramidBand, y: number, scale: number): Picture[] {
  const bar = { y, height: bandHeight - gap, rx: 1 }
  const [left, right] = [rounded(male * scale), rounded(female * scale)]
  return [
    draw('rect', { ...bar, x: rounded(side - left), width: left, class: 'pyramid-male' }),
    draw('rect', { ...bar, x: side + middle, width: right, class: 'pyramid-female' }),
    draw('text', { x: side + middle / 2, y: y + 10, 'text-anchor': 'middle', class: 'pyramid-age' }, [label]),
  ]
}

/** A round number of which two to four reach the longest bar: 1, 2 or 5 times a power of ten. */
function roundStep(most: number): number {
  const rough = most / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((times) => times * power >= rough) ?? 10
  return Math.max(1, factor * power)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
