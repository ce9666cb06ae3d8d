import { findLife, type DwellingRecord, type Life } from '../life.ts'
import { occupancyOver, type IsHere, type Occupant } from '../occupancy.ts'

type Address = { communeCode: string; hamlet: string; address: string }

/** The address that the cases ask about, and others: of one commune, hamlet and street, or of another. */
const addresses: Record<string, Address> = {
  X: { communeCode: '00508', hamlet: 'Thôn Đông', address: 'Số 1' },
  Y: { communeCode: '00508', hamlet: 'Thôn Đông', address: 'Số 2' },
  Z: { communeCode: '00493', hamlet: 'Thôn Đoài', address: 'Số 3' },
  'X-of-another-commune': { communeCode: '00493', hamlet: 'Thôn Đông', address: 'Số 1' },
  'X-of-another-hamlet': { communeCode: '00508', hamlet: 'Thôn Đoài', address: 'Số 1' },
  'X-in-capitals': { communeCode: '00508', hamlet: 'Thôn Đông', address: 'SỐ 1' },
  'no-house-number': { communeCode: '00508', hamlet: 'Thôn Đông', address: '' },
}

function addressOf(name: string): Address {
  const address = addresses[name]
  if (address === undefined) throw new Error(`No case has the address ${name}.`)
  return address
}

const names = { family_name: 'Nguyễn', middle_name: '', given_name: '' }

/**
 * Records from a table of their rows, one line a row, in any order. The first word names the person:
 *
 * - `A born 1980-02`, `A died 2015-06`, `A named 2015-05-01 Mai`
 * - `A permanent 2015-01-01 X`, or with an uncertain beginning `A temporary 2015-12-31 X since 2015`
 * - `A permanent 2015-06-01 dead` (or `emigrated`, `deregistered`, `nowhere`), also with `since`
 * - `A household 2015-01-01 H1 as head` (or `none`), `A flag 2015-03-01 not-at-address 1`
 *
 * Any of them may end with the acts that wrote and superseded it, `by 2 until 3`; without, an act 1 wrote it.
 */
function recordsOf(lines: readonly string[]): DwellingRecord[] {
  const persons = [...new Set(lines.map((line) => line.split(' ', 1)[0] ?? ''))]
  return persons.map((personId) =>
    recordOf(
      personId,
      lines.filter((line) => line.startsWith(`${personId} `)),
    ),
  )
}

function recordOf(personId: string, lines: readonly string[]): DwellingRecord {
  const rows = lines.map(readLine)
  const dayOf = (what: string): string => rows.find((row) => row.what === what)?.valid_from ?? ''
  const person = { ...names, given_name: personId, birth_date: dayOf('born'), died_on: dayOf('died') }
  const begin = { ...person, valid_from: '1900-01-01', act_id: '1', superseded_by: null }
  const isTold = rows.some(({ what }) => what !== 'unrecorded')
  const of = (...whats: string[]) => rows.filter(({ what }) => whats.includes(what))
  return {
    personId,
    states: isTold ? [begin, ...of('named').map((row) => Object.assign(row, person, { given_name: row.value }))] : [],
    residences: of('permanent', 'temporary', 'current', 'declared-absence').map((row) =>
      Object.assign(row, placeOf(row.value), { kind: kindOf(row.what) }),
    ),
    memberships: of('household').map((row) =>
      Object.assign(row, {
        household_id: row.value === 'none' ? null : row.value,
        relationship_to_head: row.relationship,
      }),
    ),
    flags: of('flag').map((row) => Object.assign(row, { kind: row.value })),
  }
}

function readLine(line: string) {
  const [, what = '', day = '', value = ''] = line.split(' ')
  const after = (word: string): string | undefined => new RegExp(` ${word} (\\S+)`).exec(line)?.[1]
  const acts = { act_id: after('by') ?? '1', superseded_by: after('until') ?? null }
  return {
    what,
    value,
    valid_from: day,
    ...acts,
    since: after('since') ?? '',
    grade: Number(after(value)),
    relationship: after('as') ?? 'other',
  }
}

function kindOf(what: string): DwellingRecord['residences'][number]['kind'] {
  return what === 'temporary' || what === 'current' || what === 'declared-absence' ? what : 'permanent'
}

function placeOf(
  value: string,
): Pick<DwellingRecord['residences'][number], 'commune_code' | 'hamlet' | 'address' | 'gone'> {
  const nowhere = { commune_code: '', hamlet: '', address: '' }
  if (value === 'nowhere') return { ...nowhere, gone: null }
  if (value === 'dead' || value === 'emigrated' || value === 'deregistered') return { ...nowhere, gone: value }
  const { communeCode, hamlet, address } = addressOf(value)
  return { commune_code: communeCode, hamlet, address, gone: null }
}

/** Tells which residences are at an address of the cases. */
export function at(name: string): IsHere {
  const { communeCode, hamlet, address } = addressOf(name)
  return (one) => one.commune_code === communeCode && one.hamlet === hamlet && one.address === address
}

/** The lives of the records, with the acts up to this one known; without, all. */
export function livesOf(lines: readonly string[], knownTo = '9'): Life[] {
  return recordsOf(lines).flatMap((record) => findLife(record, (actId) => actId <= knownTo) ?? [])
}

/**
 * The compositions of an address as lines `2015-01-01 A B?`: from that day until the next line's these are there. `?` is
 * a possible occupant, `:` names the residences where it is not the permanent one alone, `/` whether the person really
 * lives there where that is another thing, `@` the household, `!` the flags. `–` is nobody.
 */
export function occupancyLines(
  lives: readonly Life[],
  { place, from, to }: { place: string; from: string; to: string },
): string[] {
  const compositions = occupancyOver(lives, at(place), { from, to })
  return compositions.map(({ from: begin, occupants }) => {
    const shown = occupants.map(showOccupant).toSorted()
    return `${begin} ${shown.length === 0 ? '–' : shown.join(' ')}`
  })
}

const mark = (one: string): string => (one === 'possible' ? '?' : '')

function showOccupant({ fullName, certainty, kinds, living, flags, householdId }: Occupant): string {
  const kindTexts = kinds.map(({ kind, certainty: sure }) => `${kind}${sure === certainty ? '' : mark(sure)}`)
  return [
    fullName.replace('Nguyễn ', ''),
    mark(certainty),
    kindTexts.join() === 'permanent' ? '' : `:${kindTexts.join('+')}`,
    living === certainty ? '' : `/${living}`,
    householdId === null ? '' : `@${householdId}`,
    ...flags.map(({ kind }) => `!${kind}`),
  ].join('')
}
