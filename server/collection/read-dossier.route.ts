import * as z from 'zod'
import { ActCells, isActKind, personsNamed } from '../../forms/acts/act-forms.ts'
import { dc01Edition, Dc01Cells, readDc01 } from '../../forms/dc01.ts'
import type { RuleId } from '../../forms/rules.ts'
import { namesOf, type Account } from '../access/account.ts'
import { findGrant } from '../access/authorisation.ts'
import type { Reach } from '../access/reach.ts'
import { route } from '../access/route.ts'
import { checkAgainstRegister, type Match } from '../checking/check-against-register.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listBriefs, PersonBrief } from '../register/brief.ts'
import { findHome } from '../register/home.ts'
import { listNames, NamedPerson } from '../register/list-names.ts'
import { comesTo } from './comes-to.ts'
import { FindingOutput, StateOutput } from './dossier-body.ts'
import { isOverdue, transitions } from './dossier.ts'
import { findDossier, listSteps, type Dossier, type StoredForm } from './dossier.sql.ts'
import { listEvidence } from './evidence.sql.ts'
import { listForms } from './form.sql.ts'

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
    state: StateOutput,
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
    /**
     * Those whom an act names and who are within reach (`isNear`), or who come to a commune that is: of others only the
     * identifier stands in the cells.
     */
    people: z.array(NamedPerson.extend({ isNear: z.boolean() })),
    steps: z.array(
      z.object({ action: z.string(), toState: StateOutput, byName: z.string(), reason: z.string(), takenAt: z.date() }),
    ),
    evidence: z.array(z.object({ evidenceId: z.uuid(), fileName: z.string(), mediaType: z.string(), bytes: z.int() })),
    mayEdit: z.boolean(),
    mayDecide: z.boolean(),
  }),
  async handle(tx, { params: { dossierId }, account, reach, site, about }) {
    const dossier = await findDossier(tx, dossierId, 'read')
    if (dossier === undefined) throw new Problem('not-found')
    await reach.requireCommune(dossier.communeCode)
    const { enteredBy, ...facts } = dossier
    const { communeCode, state, submittedOn, decideBy } = facts
    const [today, units] = [site.today(), await site.units()]
    const forms = await listForms(tx, dossierId)
    const steps = await listSteps(tx, dossierId)
    const names = await namesOf(tx, [enteredBy, ...steps.map(({ accountId }) => accountId)])
    const nameOf = (accountId: string): string => names.get(accountId) ?? ''
    const matches = await findMatches(tx, dossier, forms)
    const briefs = await listBriefs(
      tx,
      matches.flat().map(({ personId }) => personId),
      { units, on: today },
    )
    const named = await whomToName(tx, { dossier, forms, reach })
    const people = await listNames(tx, [...named.keys()])
    for (const personId of briefs.keys()) about(personId, 'name', 'birth', 'residence')
    for (const { personId } of people) about(personId, 'name', 'birth')
    for (const { personId } of forms) if (personId !== null) about(personId, 'form')
    return {
      ...facts,
      communeName: units.find(communeCode, submittedOn ?? today)?.name ?? communeCode,
      enteredByName: nameOf(enteredBy),
      enteredByMe: enteredBy === account.accountId,
      overdue: isOverdue({ state, decideBy }, today),
      forms: forms.map(({ formId, cells, findings, personId }, at) => {
        const doubles = (matches[at] ?? []).flatMap(({ rule, personId: other }) => withRule(briefs.get(other), rule))
        return { formId, cells, findings, personId, matches: doubles }
      }),
      people: people.map((person) => Object.assign({ isNear: named.get(person.personId) === true }, person)),
      steps: steps.map(({ action, toState, accountId, reason, takenAt }) => {
        return { action, toState, byName: nameOf(accountId), reason, takenAt }
      }),
      evidence: await listEvidence(tx, dossierId),
      ...mayDo(dossier, account),
    }
  },
})

/** What the account may do with the dossier as it stands: for the buttons; the operations ask again. */
function mayDo({ state, enteredBy }: Dossier, { role, accountId }: Account): { mayEdit: boolean; mayDecide: boolean } {
  const { save, accept } = transitions[state]
  return {
    mayEdit: save !== null && findGrant('collection.write-dossier', role) !== undefined,
    mayDecide: accept !== null && enteredBy !== accountId && findGrant('collection.decide-dossier', role) !== undefined,
  }
}

/** Whom the people of a dossier that waits for a decision may double, a list for each form. */
async function findMatches(tx: AnyTx, { state, formCode }: Dossier, forms: readonly StoredForm[]): Promise<Match[][]> {
  if (transitions[state].accept === null || formCode !== dc01Edition.code) return forms.map(() => [])
  return checkAgainstRegister(
    tx,
    forms.map(({ cells }) => readDc01(Dc01Cells.parse(cells)).values),
  )
}

/** Whom the act of a dossier names and its reader may be told: whether their home is within reach, or they come to it. */
async function whomToName(
  tx: AnyTx,
  { dossier, forms, reach }: { dossier: Dossier; forms: readonly StoredForm[]; reach: Reach },
): Promise<Map<string, boolean>> {
  const { formCode } = dossier
  const told = new Map<string, boolean>()
  if (!isActKind(formCode)) return told
  for (const form of forms) {
    const cells = ActCells.parse(form.cells)
    const isArrival = comesTo(formCode, cells) !== '' && (await reach.covers(comesTo(formCode, cells)))
    for (const personId of personsNamed(formCode, cells)) {
      const home = await findHome(tx, personId)
      const isNear = home !== undefined && (await reach.covers(home))
      if (isNear || (isArrival && home !== undefined)) told.set(personId, isNear)
    }
  }
  return told
}

function withRule(brief: PersonBrief | undefined, rule: RuleId): (PersonBrief & { rule: RuleId })[] {
  return brief === undefined ? [] : [{ ...brief, rule }]
}
