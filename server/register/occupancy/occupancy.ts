import {
  alternativesOn,
  aliveOn,
  dwellingKinds,
  flagsOn,
  heldOn,
  nameOn,
  turnsOf,
  type Certainty,
  type DwellingKind,
  type Flag,
  type Life,
  type Residence,
} from './life.ts'
import { compose, spansOver, type Period } from './period.ts'

/** Whether a residence is at the address that is asked about. */
export type IsHere = (residence: Residence) => boolean

/** Somebody who is registered or lives at an address on a day. */
export type Occupant = {
  personId: string
  fullName: string
  /** EDTF level 0; empty where nothing is known of the birth. */
  birthDate: string
  /** Whether the person certainly has a residence of some kind there, or only may have. */
  certainty: Certainty
  /** The residences that the person has there. */
  kinds: { kind: DwellingKind; certainty: Certainty }[]
  /** Whether the person really lives there: at the current dwelling, without one at the temporary residence, else the permanent. */
  living: Certainty | 'no'
  flags: Flag[]
  householdId: string | null
}

/** Who occupied an address, from one day to another; on none of these days was it anybody else, or otherwise. */
export type Composition = Period & { occupants: Occupant[] }

/** The compositions of an address over a period, in order and without a gap: where there was nobody, without occupants. */
export function occupancyOver(lives: readonly Life[], isHere: IsHere, period: Period): Composition[] {
  const spans = lives.flatMap((life) => spansOver(period, turnsOf(life), (day) => findOccupant(life, isHere, day)))
  return compose(period, spans).map(({ from, to, values }) => ({ from, to, occupants: values.toSorted(inOrder) }))
}

/** How a person occupied the address on a day; undefined for not at all. */
function findOccupant(life: Life, isHere: IsHere, day: string): Occupant | undefined {
  const alive = aliveOn(life, day)
  if (alive === undefined) return undefined
  const sure = (alternatives: readonly (Residence | undefined)[]): Certainty | undefined => {
    const here = alternatives.filter((one) => one !== undefined && isHere(one))
    if (here.length === 0) return undefined
    return here.length === alternatives.length ? alive : 'possible'
  }
  const kinds = dwellingKinds.flatMap((kind) => {
    const certainty = sure(alternativesOn(life.residences[kind], day))
    return certainty === undefined ? [] : [{ kind, certainty }]
  })
  if (kinds.length === 0) return undefined
  return {
    personId: life.personId,
    ...nameOn(life, day),
    certainty: kinds.some(({ certainty }) => certainty === 'certain') ? 'certain' : 'possible',
    kinds,
    living: sure(dwellingsOn(life, day)) ?? 'no',
    flags: flagsOn(life, day),
    householdId: heldOn(life.memberships, day)?.household_id ?? null,
  }
}

/** Where the person may really have lived: whatever a kind leaves open is as the kinds before it say. */
function dwellingsOn({ residences }: Life, day: string): (Residence | undefined)[] {
  let dwellings: (Residence | undefined)[] = [undefined]
  for (const kind of dwellingKinds) {
    const weaker = dwellings
    dwellings = alternativesOn(residences[kind], day).flatMap((one) =>
      one !== undefined && isSomewhere(one) ? [one] : weaker,
    )
  }
  return dwellings
}

const isSomewhere = ({ commune_code, address }: Residence): boolean => commune_code !== '' || address !== ''

/** Who certainly is there comes first, then the oldest. */
function inOrder(one: Occupant, other: Occupant): number {
  const keys = [one, other].map(({ certainty, birthDate, personId }) => `${certainty} ${birthDate} ${personId}`)
  const [first = '', second = ''] = keys
  return first < second ? -1 : 1
}
