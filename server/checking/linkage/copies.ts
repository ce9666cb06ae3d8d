// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { CodeTable } from './code-table.ts'
import type { PairSink } from './pairs.ts'
import { isAcross, type Records } from './records.ts'

const copiesMax = 8

/**
 * Records that are equal in every column. Up to eight of a kind are compared like any others; of more, all are compared
 * with the first only, so that a file of one row repeated a million times has a million pairs. 1: a further copy, which
 * is not looked for again.
 */
export function pairCopies(records: Records, sink: PairSink): Uint8Array {
  const { count, secondFrom } = records
  const isCopy = new Uint8Array(count)
  if (!mayHaveCopies(records)) return isCopy
  const { groupOf, sizes } = groupEqual(records)
  const [firsts, seconds] = [new Map<number, number>(), new Map<number, number>()]
  for (let record = 0; record < count; record += 1) {
    const group = groupOf[record] ?? 0
    if ((sizes[group] ?? 0) <= copiesMax) continue
    const isSecond = record >= secondFrom
    const known = isSecond ? seconds : firsts
    const own = known.get(group)
    if (own === undefined) known.set(group, record)
    else isCopy[record] = 1
    const first = firsts.get(group)
    if (isAcross(records)) {
      // Further ones of the second file with the first of the first; those of the first wait for the second's first.
      if (isSecond && own !== undefined && first !== undefined) sink.add(first, record)
    } else if (own !== undefined) sink.add(own, record)
  }
  if (isAcross(records))
    for (let record = 0; record < secondFrom; record += 1) {
      const second = isCopy[record] === 1 ? seconds.get(groupOf[record] ?? 0) : undefined
      if (second !== undefined) sink.add(record, second)
    }
  return isCopy
}

/** Whether so many records may be equal at all: counted by a few bits of what they hold. */
function mayHaveCopies({ count, width, cells }: Records): boolean {
  const bits = Math.max(8, Math.ceil(Math.log2(count * 2)))
  const counts = new Uint8Array(2 ** bits)
  let cell = 0
  for (let record = 0; record < count; record += 1) {
    let hash = 1
    for (const end = cell + width; cell < end; cell += 1) hash = Math.imul(hash + (cells[cell] ?? 0), 0x9e3779b1)
    const slot = hash >>> (32 - bits)
    const some = (counts[slot] ?? 0) + 1
    if (some > copiesMax) return true
    counts[slot] = some
  }
  return false
}

function groupEqual({ count, width, cells }: Records): { groupOf: Uint32Array; sizes: Uint32Array } {
  const table = new CodeTable(count)
  const [groupOf, sizes] = [new Uint32Array(count), new Uint32Array(count)]
  let cell = 0
  for (let record = 0; record < count; record += 1) {
    let low = 1
    let high = 2
    for (const end = cell + width; cell < end; cell += 1) {
      const value = cells[cell] ?? 0
      low = Math.imul(low ^ value, 0x9e3779b1)
      low ^= low >>> 15
      high = Math.imul(high ^ value, 0x85ebca6b)
      high ^= high >>> 13
    }
    const group = table.codeOf(low >>> 0, high >>> 0)
    groupOf[record] = group
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  return { groupOf, sizes }
}
