import * as z from 'zod'
import { authorities, authorityFacts, honours, type Authority } from '../../../forms/reporting/honour.ts'
import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Reach } from '../../access/reach.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import type { AnyTx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import { Problem } from '../../http/problem.ts'
import type { Site } from '../../http/server.ts'
import { listOfficers } from '../../workforce/officer.ts'
import { requireReach } from '../place.ts'
import { nationCode, unitCodeOf, unitNumber } from '../unit-number.ts'
import { findHonour, insertHonour, isRecorded, type HonourRow, type RecipientRow } from './honour.sql.ts'

/** Why an entry takes the place of another, and of which. */
const Replacing = z.object({ decisionId: z.uuid(), reason: z.string().trim().min(1, 'required').max(500) })

/** A decision on honours as it is entered: whom it honours are units by code, and officers by their staff records. */
export const GivenHonour = z.object({
  /** In whose register it is entered. */
  unitCode: UnitCode.or(z.literal(nationCode)),
  decisionNo: z.string().trim().min(1, 'required').max(60),
  decidedOn: z.iso.date(),
  authority: z.enum(authorities),
  honour: z.enum(honours),
  /** For what; nobody is named here. */
  subject: z.string().trim().max(500).default(''),
  unitCodes: z.array(UnitCode).max(2000).default([]),
  officerIds: z.array(z.uuid()).max(2000).default([]),
  replaces: Replacing.nullable().default(null),
})
export type GivenHonour = z.infer<typeof GivenHonour>

type Recorder = { site: Site; reach: Reach; accountId: string }

/**
 * Enters a decision, once (`honour-twice`), or an entry in the place of a wrong one, which is kept; without recipients it
 * takes that one back. The honoured units must exist on the day of the decision within the unit of the register, and the
 * officers be within reach (`honour-recipient`).
 */
export async function recordHonour(
  tx: AnyTx,
  given: GivenHonour,
  { site, reach, accountId }: Recorder,
): Promise<string> {
  const { unitCode, decisionNo, decidedOn, authority, honour, subject, replaces } = given
  const units = await requireRegister({ unitCode, on: decidedOn }, { site, reach })
  const replaced = replaces === null ? undefined : await getReplaced(tx, replaces.decisionId, { site, reach })
  const recipients = [...unitRecipients(given, units), ...(await officerRecipients(tx, given, { units, reach }))]
  const [first] = recipients
  if (first === undefined && replaced === undefined)
    throw new Problem('not-valid', { errors: [{ path: ['unitCodes'], message: 'required' }] })
  const entry: HonourRow = {
    decisionId: newId(),
    unitNo: unitNumber(unitCode),
    decisionNo,
    decidedOn,
    authority,
    authorityNo:
      first === undefined ? (replaced?.authorityNo ?? 1) : authorityOf(authority, first, { units, on: decidedOn }),
    honour,
    subject,
    ...replacing(replaces),
    recordedBy: accountId,
  }
  if (await isRecorded(tx, entry)) throw new Problem('honour-twice')
  await insertHonour(tx, entry, recipients)
  return entry.decisionId
}

/**
 * Lets an entry into the register of a unit go on where the unit is within reach and existed on the day that it is about,
 * which is not to come; answers the units of all days.
 */
export async function requireRegister(
  { unitCode, on }: { unitCode: string; on: string },
  { site, reach }: { site: Site; reach: Reach },
): Promise<UnitTable> {
  await requireReach(unitCode, reach, site)
  const units = await site.units()
  if (on > site.today()) throw new Problem('not-valid', { errors: [{ path: [], message: 'in-the-future' }] })
  if (unitCode !== nationCode && units.find(unitCode, on) === undefined)
    throw new Problem('unit-not-there', { unitCode, on })
  return units
}

/** The entry that another takes the place of, where its register is within reach. */
async function getReplaced(
  tx: AnyTx,
  decisionId: string,
  { site, reach }: { site: Site; reach: Reach },
): Promise<HonourRow> {
  const replaced = await findHonour(tx, decisionId)
  if (replaced === undefined) throw new Problem('not-found')
  await requireReach(unitCodeOf(replaced.unitNo), reach, site)
  return replaced
}

const replacing = (replaces: GivenHonour['replaces']): Pick<HonourRow, 'replacesId' | 'reason'> =>
  replaces === null ? { replacesId: null, reason: '' } : { replacesId: replaces.decisionId, reason: replaces.reason }

function unitRecipients({ unitCode, unitCodes, decidedOn }: GivenHonour, units: UnitTable): RecipientRow[] {
  if (new Set(unitCodes).size < unitCodes.length) throw new Problem('honour-recipient', { reason: 'twice' })
  return unitCodes.map((code): RecipientRow => {
    if (!isWithin(code, unitCode, { units, on: decidedOn })) throw new Problem('honour-recipient', { unitCode: code })
    return { kind: 'unit', unitNo: unitNumber(code), officerId: null }
  })
}

async function officerRecipients(
  tx: AnyTx,
  { unitCode, officerIds, decidedOn }: GivenHonour,
  { units, reach }: { units: UnitTable; reach: Reach },
): Promise<RecipientRow[]> {
  if (new Set(officerIds).size < officerIds.length) throw new Problem('honour-recipient', { reason: 'twice' })
  const known = new Map((await listOfficers(tx, officerIds)).map((officer) => [officer.officerId, officer]))
  const recipients: RecipientRow[] = []
  for (const officerId of officerIds) {
    const home = known.get(officerId)?.homeUnitCode
    if (home === undefined || !isWithin(home, unitCode, { units, on: decidedOn }) || !(await reach.covers(home)))
      throw new Problem('honour-recipient', { officerId })
    recipients.push({ kind: 'officer', unitNo: unitNumber(home), officerId })
  }
  return recipients
}

function isWithin(code: string, ancestorCode: string, { units, on }: { units: UnitTable; on: string }): boolean {
  return ancestorCode === nationCode ? units.find(code, on) !== undefined : units.isWithin(code, ancestorCode, on)
}

/** The unit whose authority decided: the one of its level that the first who was honoured lies in. */
function authorityOf(
  authority: Authority,
  { unitNo }: RecipientRow,
  { units, on }: { units: UnitTable; on: string },
): number {
  const { level } = authorityFacts[authority]
  if (level === 'nation') return unitNumber(nationCode)
  const code = unitCodeOf(unitNo)
  const own = units.find(code, on)
  const found = [...(own ? [own] : []), ...units.listAncestors(code, on)].find((unit) => unit.level === level)
  if (found === undefined) throw new Problem('honour-recipient', { unitCode: code, authority })
  return unitNumber(found.code)
}
