import * as z from 'zod'
import { actFormsValidFrom, type ActCells } from '../../forms/acts/act-forms.ts'
import { dc01Edition } from '../../forms/dc01.ts'
import { dc02Edition, type Dc02Cells } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import { rules } from '../../forms/rules.ts'
import { addWorkingDays } from '../../forms/working-days.ts'
import type { Reach } from '../access/reach.ts'
import { route } from '../access/route.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { findHome } from '../register/home.ts'
import { comesTo } from './comes-to.ts'
import { DossierBody, FindingOutput, StateOutput } from './dossier-body.ts'
import { decisionWorkingDays, transitions, type DossierAction, type DossierState } from './dossier.ts'
import { appendStep, findDossier, insertDossier, updateDossier, type Dossier } from './dossier.sql.ts'
import { replaceForms } from './form.sql.ts'
import { readForms } from './read-forms.ts'

/** Keeps what an officer entered, or submits it for a decision. What refuses a form refuses the submission, not the draft. */
export const saveDossier = route({
  method: 'post',
  path: '/api/collection/dossiers',
  summary: 'Save a draft of a dossier, or submit it',
  action: 'collection.write-dossier',
  body: DossierBody,
  answer: z.object({
    dossierId: z.uuid(),
    state: StateOutput,
    version: z.int(),
    forms: z.array(z.object({ formId: z.uuid(), findings: z.array(FindingOutput) })),
  }),
  async handle(tx, { body, account, reach, site }) {
    const { dossierId, householdNo } = body
    const before = await findDossier(tx, dossierId, 'lock')
    const communeCode = before?.communeCode ?? (body.forms[0]?.cells.commune || (account.unitCode ?? ''))
    await reach.requireCommune(communeCode)
    if (body.formCode !== 'DC01') await requirePersons(tx, body, reach)
    const action = body.submit ? 'submit' : 'save'
    const state = nextState(before, body, action)

    const today = site.today()
    const forms = await readForms(tx, body, {
      today,
      units: await site.units(),
      communeCode,
      householdNo,
      areaCode: site.areaCode,
    })
    if (body.submit) refuseFaults(forms)

    const clock = body.submit ? { submittedOn: today, decideBy: addWorkingDays(today, decisionWorkingDays) } : {}
    if (before !== undefined) await updateDossier(tx, dossierId, { state, householdNo, ...clock })
    else {
      const { code: formCode, validFrom: formValidFrom } = editionOf(body.formCode)
      const facts = { dossierId, communeCode, householdNo, formCode, formValidFrom, state, version: 1 }
      const times = { submittedOn: null, decideBy: null, ...clock }
      await insertDossier(tx, { ...facts, ...times, enteredBy: account.accountId })
    }
    await replaceForms(tx, { dossierId, communeCode }, forms)
    await appendStep(tx, { dossierId, action, toState: state, accountId: account.accountId, reason: '' })
    return { dossierId, state, version: body.version + 1, forms }
  },
})

function editionOf(formCode: DossierBody['formCode']): { code: string; validFrom: string } {
  if (formCode === 'DC01') return dc01Edition
  return formCode === 'DC02' ? dc02Edition : { code: formCode, validFrom: actFormsValidFrom }
}

/** The state that the dossier comes to. Whoever saw another version, or means another dossier, decides again. */
function nextState(before: Dossier | undefined, body: DossierBody, action: DossierAction): DossierState {
  const state = transitions[before?.state ?? 'draft'][action]
  const isSeen = (before?.version ?? 0) === body.version && (before?.formCode ?? body.formCode) === body.formCode
  if (state === null || !isSeen) throw new Problem('wrong-state', { state: before?.state })
  return state
}

/**
 * An update or an act is about somebody whose home is within reach, a birth comes to the household of such a person, and
 * who moves or arrives may be recorded where they come to. For anybody else the record does not exist.
 */
async function requirePersons(
  tx: AnyTx,
  { formCode, forms }: { formCode: string; forms: readonly { cells: ActCells | Dc02Cells }[] },
  reach: Reach,
): Promise<void> {
  for (const { cells } of forms) {
    const { person_id, household_of }: Partial<Record<string, string>> = cells
    const personId = z.uuid().safeParse(person_id ?? household_of)
    const home = personId.success ? await findHome(tx, personId.data) : undefined
    if (home === undefined) throw new Problem('not-found')
    if (!(await reach.covers(home))) await reach.requireCommune(comesTo(formCode, cells) || home)
  }
}

function refuseFaults(forms: readonly { findings: readonly Finding[] }[]): void {
  const errors = forms.flatMap(({ findings }, at) =>
    findings
      .filter(({ rule }) => rules[rule].severity === 'refuse')
      .map(({ rule, field, suggestion }) => {
        const path = ['forms', at, field ?? '']
        return suggestion === undefined ? { path, message: rule } : { path, message: rule, suggestion }
      }),
  )
  if (errors.length > 0) throw new Problem('not-valid', { errors })
}
