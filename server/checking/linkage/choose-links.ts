// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import type { Links } from './clusters.ts'
import { isDecidedDifferent, type LabelledPairs } from './labels.ts'

/** The pairs whose patterns, given by their numbers, have a score from the threshold on. */
export function chooseLinks(
  { one, other, numbers }: { one: Uint32Array; other: Uint32Array; numbers: Uint32Array },
  scores: Float64Array,
  threshold: number,
): Links {
  const chosen: number[] = []
  for (let at = 0; at < numbers.length; at += 1) if ((scores[numbers[at] ?? 0] ?? 0) >= threshold) chosen.push(at)
  const links = makeLinks(chosen.length)
  for (const [place, at] of chosen.entries()) {
    links.one[place] = one[at] ?? 0
    links.other[place] = other[at] ?? 0
    links.score[place] = scores[numbers[at] ?? 0] ?? 0
  }
  return links
}

/** Links in the order of the records, without those that people have decided against; and what is not far below. */
export function joinLinks(
  parts: readonly Links[],
  { count, labels, threshold }: { count: number; labels: LabelledPairs | undefined; threshold: number },
): { links: Links; nearMisses: Links } {
  const all = inOrder(parts, count)
  const [links, nearMisses]: [number[], number[]] = [[], []]
  for (let at = 0; at < all.size; at += 1) {
    if (labels !== undefined && isDecidedDifferent(labels, all.one[at] ?? 0, all.other[at] ?? 0)) continue
    if ((all.score[at] ?? 0) >= threshold) links.push(at)
    else nearMisses.push(at)
  }
  return { links: pick(all, links), nearMisses: pick(all, nearMisses) }
}

/** All links in the order of the records: laid out by the first, those of each then by the second. */
function inOrder(parts: readonly Links[], count: number): Links {
  const all = makeLinks(parts.reduce((sum, { size }) => sum + size, 0))
  const ends = new Uint32Array(count + 1)
  for (const { one } of parts)
    for (let at = 0; at < one.length; at += 1) ends[one[at] ?? 0] = (ends[one[at] ?? 0] ?? 0) + 1
  let sum = 0
  for (let record = 0; record < count; record += 1) {
    sum += ends[record] ?? 0
    ends[record] = sum - (ends[record] ?? 0)
  }
  for (const { one, other, score } of parts)
    for (let at = 0; at < one.length; at += 1) {
      const first = one[at] ?? 0
      let place = ends[first] ?? 0
      ends[first] = place + 1
      // A record has few links.
      for (; place > 0 && all.one[place - 1] === first && (all.other[place - 1] ?? 0) > (other[at] ?? 0); place -= 1) {
        all.other[place] = all.other[place - 1] ?? 0
        all.score[place] = all.score[place - 1] ?? 0
      }
      all.one[ends[first] - 1] = first
      all.other[place] = other[at] ?? 0
      all.score[place] = score[at] ?? 0
    }
  return all
}

function pick(from: Links, places: readonly number[]): Links {
  const links = makeLinks(places.length)
  for (const [at, place] of places.entries()) {
    links.one[at] = from.one[place] ?? 0
    links.other[at] = from.other[place] ?? 0
    links.score[at] = from.score[place] ?? 0
  }
  return links
}

function makeLinks(size: number): Links {
  return { size, one: new Uint32Array(size), other: new Uint32Array(size), score: new Float64Array(size) }
}
