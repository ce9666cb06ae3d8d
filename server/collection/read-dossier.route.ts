import { z } from 'zod'
import { readDc01 } from '../../forms/dc01.ts'
import { namesOf } from '../access/account.ts'
import { findGrant } from '../access/authorisation.ts'
import { route } from '../access/route.ts'
import { checkAgainstRegister, type Match } from '../checking/check-against-register.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listBriefs, PersonBrief } from '../register/brief.ts'
import { transitions } from './dossier.ts'
import { findDossier, listSteps, type StoredForm } from './dossier.sql.ts'
import { listEvidence } from './evidence.sql.ts'
import { listForms } from './form.sql.ts'
import { FindingOutput } from './save-dossier.route.ts'

const State = z.enum(['draft', 'submitted', 'returned', 'refused', 'accepted'])

/** A dossier with all that is needed to decide it: forms, findings, the people it may double, steps, evidence. */
export const readDossier = route({
  method: 'get',
  path: '/api/collection/dossiers/:dossierId',
  summary: 'A dossier, with forms, findings, steps and evidence',
  action: 'collection.read-dossier',
  params: z.object({ dossierId: z.uuid() }),
  answer: z.object({
    dossierId: z.uuid(),
    communeCode: z.string(),
    communeName: z.string(),
    householdNo: z.string(),
    formCode: z.string(),
    formValidFrom: z.string(),
    state: State,
    version: z.int(),
    enteredByName: z.string(),
    enteredByMe: z.boolean(),
    submittedOn: z.string().nullable(),
    decideBy: z.string().nullable(),
    overdue: z.boolean(),
    forms: z.array(
      z.object({
        formId: z.uuid(),
        cells: z.record(z.string(), z.string()),
        findings: z.array(FindingOutput),
        personId: z.uuid().nullable(),
        matches: z.array(PersonBrief.extend({ rule: z.string() })),
      }),
    ),
    steps: z.array(
      z.object({ action: z.string(), toState: State, byName: z.string(), reason: z.string(), takenAt: z.date() }),
    ),
    evidence: z.array(z.object({ evidenceId: z.uuid(), fileName: z.string(), mediaType: z.string(), bytes: z.int() })),
    mayEdit: z.boolean(),
    mayDecide: z.boolean(),
  }),
  async handle(tx, { params: { dossierId }, account, reach, site, about }) {
    const dossier = await findDossier(tx, dossierId, 'read')
    if (dossier === undefined) throw new Problem('not-found')
    await reach.requireCommune(dossier.communeCode)
    const today = site.today()
    const forms = await listForms(tx, dossierId)
    const steps = await listSteps(tx, dossierId)
    const names = await namesOf(tx, [dossier.enteredBy, ...steps.map(({ accountId }) => accountId)])
    const isOpen = transitions[dossier.state]
    const enteredByMe = dossier.enteredBy === account.accountId
    const matches = isOpen.accept === null ? [] : await findMatches(tx, dossier.formCode, forms)
    const units = await site.units()
    const briefs = await listBriefs(tx, matches.flat().map(({ personId }) => personId), { units, on: today })
    for (const personId of briefs.keys()) about(personId, 'name', 'birth', 'residence')
    for (const { personId } of forms) if (personId !== null) about(personId, 'form')
    const { enteredBy, ...facts } = dossier
    return {
      ...facts,
      communeName: units.find(dossier.communeCode, dossier.submittedOn ?? today)?.name ?? dossier.communeCode,
      enteredByName: names.get(enteredBy) ?? '',
      enteredByMe,
      overdue: dossier.state === 'submitted' && (dossier.decideBy ?? today) < today,
      forms: forms.map(({ formId, cells, findings, personId }, at) => ({
        formId,
        cells,
        findings,
        personId,
        matches: (matches[at] ?? []).flatMap(({ rule, personId: other }) => {
          const brief = briefs.get(other)
          return brief ? [{ ...brief, rule }] : []
        }),
      })),
      steps: steps.map(({ accountId, ...step }) => ({ ...step, byName: names.get(accountId) ?? '' })),
      evidence: await listEvidence(tx, dossierId),
      mayEdit: isOpen.save !== null && findGrant('collection.write-dossier', account.role) !== undefined,
      mayDecide:
        isOpen.accept !== null && !enteredByMe && findGrant('collection.decide-dossier', account.role) !== undefined,
    }
  },
})

async function findMatches(tx: AnyTx, formCode: string, forms: readonly StoredForm[]): Promise<Match[][]> {
  if (formCode !== 'DC01') return forms.map(() => [])
  return checkAgainstRegister(
    tx,
    forms.map(({ cells }) => readDc01(cells).values),
  )
}
