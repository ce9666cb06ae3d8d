import type * as z from 'zod'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { findAbsorbed } from './acts/find-absorbed.ts'
import { listBriefs } from './brief.ts'
import { personView, type PersonView, type Standing } from './person-view.ts'
import { findRecord } from './record.sql.ts'
import { withholdAddress } from './secrecy.ts'
import type { StateFacts } from './state-facts.ts'

type View = z.input<typeof PersonView>
type Household = NonNullable<View['household']>

/** What the register says of a person on a day: as much as a paper about the person may state. */
export type CertifiedFacts = Pick<View, 'personId' | 'pin' | 'residences' | 'relations' | 'flags'> & {
  state: StateFacts
  /** The members with their present numbers, the head first; null where the person is in no household. */
  household: { members: (Household['members'][number] & { pin: string | null })[] } | null
}

/** Nobody is certified anything about who is dead, nor by a record that does not stand for anybody. */
const beyond: ReadonlySet<Standing> = new Set<Standing>(['merged', 'recorded-in-error', 'dead'])

/**
 * The facts that a paper about a person may state on a day, as the register has them now. Undefined where there is
 * nobody to certify anything about: no record, one that was merged or recorded in error, a person who has died; and
 * where the address is withheld from whoever asks, since a paper with a gap would certify that there is none.
 */
export async function findCertifiedFacts(
  tx: Tx<'register'>,
  personId: string,
  { on, units, forSelf }: { on: string; units: UnitTable; forSelf: boolean },
): Promise<CertifiedFacts | undefined> {
  const record = await findRecord(tx, personId)
  if (record === undefined) return undefined
  const absorbed = await findAbsorbed(tx, record)
  const whole = await personView(tx, record, { absorbed, on, today: on, at: undefined, units, nameOf: () => '' })
  const { state, standing, household, withheld, pin, residences, relations, flags } = forSelf
    ? whole
    : withholdAddress(whole)
  if (state === null || standing === null || beyond.has(standing) || withheld.length > 0) return undefined
  return {
    personId,
    pin,
    // What a unit is called today is not what is certified: a reform alone ends no paper.
    residences: residences.map((one) => Object.assign({}, one, { today: null })),
    relations,
    flags,
    state,
    household: await withNumbers(tx, household, { on, units }),
  }
}

async function withNumbers(
  tx: Tx<'register'>,
  household: Household | null,
  when: { on: string; units: UnitTable },
): Promise<CertifiedFacts['household']> {
  if (household === null) return null
  const briefs = await listBriefs(
    tx,
    household.members.map(({ personId }) => personId),
    when,
  )
  return { members: household.members.map((one) => ({ ...one, pin: briefs.get(one.personId)?.pin ?? null })) }
}
