import * as z from 'zod'
import { authorities, honours } from '../../../forms/reporting/honour.ts'
import { addMonths } from '../../../forms/reporting/period.ts'
import { findGrant } from '../../access/authorisation.ts'
import type { Account } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import type { AnyTx } from '../../db/database.ts'
import { listOfficers } from '../../workforce/officer.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { MonthOutput, UnitOutput } from '../report-output.ts'
import { unitCodeOf } from '../unit-number.ts'
import { nameOf } from '../tree.ts'
import { compareCounts, countsOf, listSeenHonours, totalHonours, type SeenHonour } from './honour-register.ts'
import { ComparedOutput, tellCompared } from './register-output.ts'

const NamedUnit = z.object({ code: z.string(), name: z.string() })

/**
 * The register of honours of a month for a unit, with its totals set against the reported figures. Officers are named to
 * whom the authorisation table lets find staff records; others learn of what unit they are.
 */
export const readHonours = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/honours',
  summary: 'The decisions of a month on honours, and their totals beside the reported figures',
  action: 'reporting.read',
  params: PlaceParams,
  answer: z.object({
    month: MonthOutput,
    previous: z.string(),
    next: z.string(),
    unit: UnitOutput,
    decisions: z.array(
      z.object({
        decisionId: z.uuid(),
        register: NamedUnit,
        decisionNo: z.string(),
        decidedOn: z.iso.date(),
        authority: z.enum(authorities),
        /** The unit whose authority decided. */
        of: NamedUnit,
        honour: z.enum(honours),
        subject: z.string(),
        units: z.array(NamedUnit),
        officers: z.array(z.object({ unit: NamedUnit, officerId: z.uuid().nullable(), name: z.string().nullable() })),
        replacesId: z.uuid().nullable(),
        reason: z.string(),
        isReplaced: z.boolean(),
      }),
    ),
    totals: z.array(z.object({ honour: z.enum(honours), units: z.int(), officers: z.int() })),
    compared: z.array(ComparedOutput),
  }),
  async handle(tx, { params, account, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const { unit, period, closingDay } = place
    const entries = await listSeenHonours(tx, place)
    const totals = totalHonours(entries)
    const names = await officerNames(tx, entries, account)
    const named = (unitNo: number) => ({ code: unitCodeOf(unitNo), name: nameOf(place, unitCodeOf(unitNo)) })
    return {
      month: { code: period.code, from: period.from, last: closingDay },
      previous: addMonths(period.code, -1),
      next: addMonths(period.code, 1),
      unit,
      decisions: entries.map(({ recipients, unitNo, authorityNo, ...entry }) =>
        Object.assign(entry, {
          register: named(unitNo),
          of: named(authorityNo),
          units: recipients.filter(({ kind }) => kind === 'unit').map((one) => named(one.unitNo)),
          officers: recipients
            .filter(({ kind }) => kind === 'officer')
            .map(({ unitNo: home, officerId }) => {
              const name = officerId === null ? undefined : names.get(officerId)
              return { unit: named(home), officerId: name === undefined ? null : officerId, name: name ?? null }
            }),
        }),
      ),
      totals,
      compared: tellCompared(place, await compareCounts(tx, place, countsOf(totals))),
    }
  },
})

/** The names of the honoured officers by identifier; none for who may not see staff records. */
async function officerNames(
  tx: AnyTx,
  entries: readonly SeenHonour[],
  { role }: Account,
): Promise<ReadonlyMap<string, string>> {
  if (findGrant('workforce.find-officers', role) === undefined) return new Map()
  const officerIds = entries.flatMap(({ recipients }) => recipients.flatMap(({ officerId }) => officerId ?? []))
  const officers = await listOfficers(tx, officerIds)
  return new Map(officers.map(({ officerId, fullName, serviceNo }) => [officerId, `${fullName} (${serviceNo})`]))
}
