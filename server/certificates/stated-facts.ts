import { createHash } from 'node:crypto'
import { fullNameOf } from '../../forms/dc01.ts'
import { updatableKeys, type UpdatableKey } from '../../forms/dc02.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { AnyTx } from '../db/database.ts'
import { findCertifiedFacts, type CertifiedFacts } from '../register/certified-facts.ts'
import type { Certificate, CertificateKind, CertificateState } from './certificate.ts'
import { residenceName } from './place-name.ts'

/** Somebody as a paper names them; empty is not known. */
export type Named = { name: string; birthDate: string; sex: string; pin: string }

/**
 * Exactly what a certificate states, in the language of neither paper: codes, days, names, places as they are called.
 * Its hash is kept for a year, so what is hashed is a promise: a later edition that states more gets a number of its
 * own and is hashed beside this one, or every certificate would be void on the day of the new version.
 */
export type StatedFacts = {
  edition: 1
  kind: CertificateKind
  person: Named
  /** The further facts of the record: of a notice alone. */
  facts: Partial<Record<UpdatableKey, string>>
  residences: { kind: string; place: string }[]
  household: {
    head: { name: string; pin: string } | null
    relationship: string
    others: (Named & { relationship: string })[]
  } | null
  relations: { kind: string; name: string; pin: string; nationality: string }[]
  /** What is always said with the facts that it touches. */
  flags: string[]
}

type Asked = Pick<Certificate, 'personId' | 'kind' | 'forSelf'>
type Present = { on: string; units: UnitTable }

/** Told to the persons themselves alone. */
const sensitive: ReadonlySet<UpdatableKey> = new Set<UpdatableKey>(['ethnicity', 'religion'])
/** Said in the first lines of every paper; and of the dead there is none. */
const saidOfPerson: ReadonlySet<UpdatableKey> = new Set<UpdatableKey>([
  'family_name',
  'middle_name',
  'given_name',
  'birth_date',
  'sex',
  'died_on',
])
/** The flags that touch what a confirmation of residence states. */
const flagsConfirmed: ReadonlySet<string> = new Set([
  ...['name', 'birth', 'sex', 'number', 'residence', 'household'].map((group) => `under-investigation/${group}`),
  'not-at-address',
])
const kindsConfirmed: ReadonlySet<string> = new Set(['permanent', 'temporary', 'current'])

/**
 * What a certificate of this kind about this person states on a day. Undefined where there is nothing to certify: nobody
 * who lives, or, for a confirmation of residence, no residence.
 */
export async function findStatedFacts(
  tx: AnyTx,
  { personId, kind, forSelf }: Asked,
  { on, units }: Present,
): Promise<StatedFacts | undefined> {
  const certified = await findCertifiedFacts(tx, personId, { on, units, forSelf })
  if (certified === undefined) return undefined
  const facts = kind === 'notice' ? noticeOf(certified, forSelf) : { facts: {}, relations: [] }
  const residences = certified.residences
    .filter((one) => kind === 'notice' || kindsConfirmed.has(one.kind))
    .map((one) => ({ kind: kindOf(one), place: residenceName(units, one) }))
    .filter((one) => kind === 'notice' || one.kind !== 'abroad')
  if (kind === 'residence' && residences.length === 0) return undefined
  const { state, pin, flags } = certified
  return {
    edition: 1,
    kind,
    person: { name: fullNameOf(state), birthDate: state.birth_date, sex: state.sex, pin: pin ?? '' },
    facts: facts.facts,
    residences,
    household: householdOf(certified, kind),
    relations: facts.relations,
    flags: flags.map((flag) => flag.kind).filter((flag) => isTold(flag, kind)),
  }
}

/** How it stands with a certificate on a day, by what it would state now. */
export function stateOf(
  { validUntil, salt, factsHash }: Pick<Certificate, 'validUntil' | 'salt' | 'factsHash'>,
  facts: StatedFacts | undefined,
  on: string,
): CertificateState {
  if (on > validUntil) return 'expired'
  return facts !== undefined && hashFacts(salt, facts).equals(factsHash) ? 'valid' : 'void'
}

/** The hash by which it is told later whether the facts are still the same. Salted, so that equal facts look different. */
export function hashFacts(salt: Buffer, facts: StatedFacts): Buffer {
  return createHash('sha256').update(salt).update(JSON.stringify(facts)).digest()
}

/** Who has gone abroad has no permanent residence, but the register has where to. */
function kindOf({ kind, communeCode }: CertifiedFacts['residences'][number]): string {
  return kind === 'permanent' && communeCode === '' ? 'abroad' : kind
}

/** Whether a flag is told with the facts of a paper. Secrecy is about who may ask, and no fact. */
function isTold(flag: string, kind: CertificateKind): boolean {
  return kind === 'notice' ? flag !== 'secrecy' : flagsConfirmed.has(flag)
}

function noticeOf({ state, relations }: CertifiedFacts, forSelf: boolean): Pick<StatedFacts, 'facts' | 'relations'> {
  const keys = updatableKeys.filter((key) => !saidOfPerson.has(key) && (forSelf || !sensitive.has(key)))
  return {
    facts: Object.fromEntries(keys.map((key) => [key, state[key]])),
    relations: relations.map(({ kind, name, pin, nationality }) => ({ kind, name, pin, nationality })),
  }
}

/** A notice names the head alone, as the law lists it (Law 59/2014/QH13 art. 9(1)); a confirmation all members. */
function householdOf({ personId, household }: CertifiedFacts, kind: CertificateKind): StatedFacts['household'] {
  if (household === null) return null
  const named = (one: (typeof household.members)[number]): Named => ({
    name: one.fullName,
    birthDate: one.birthDate,
    sex: one.sex,
    pin: one.pin ?? '',
  })
  const { members } = household
  const head = members.find(({ relationship }) => relationship === 'head')
  const others = members.filter((one) => kind === 'residence' && one.personId !== personId)
  return {
    head: head === undefined ? null : { name: head.fullName, pin: head.pin ?? '' },
    relationship: members.find((one) => one.personId === personId)?.relationship ?? '',
    others: others.map((one) => Object.assign(named(one), { relationship: one.relationship })),
  }
}
