import { z } from 'zod'
import { dc01Edition, Dc01Cells } from '../../forms/dc01.ts'
import { dc02Edition, Dc02Cells } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import { gravest, type RuleId } from '../../forms/rules.ts'
import { addWorkingDays } from '../../forms/working-days.ts'
import type { Reach } from '../access/reach.ts'
import { route } from '../access/route.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { findHome } from '../register/home.ts'
import { checkDc01Forms, checkDc02Form, filledCells, type DossierContext } from './check-forms.ts'
import { decisionWorkingDays, transitions } from './dossier.ts'
import { appendStep, findDossier, insertDossier, updateDossier, type StoredForm } from './dossier.sql.ts'
import { findUsedNumbers, replaceForms } from './form.sql.ts'

const formsMax = 50

const Body = z
  .discriminatedUnion('formCode', [
    z.object({
      formCode: z.literal('DC01'),
      forms: z.array(z.object({ formId: z.uuid(), cells: Dc01Cells })).min(1).max(formsMax),
    }),
    z.object({
      formCode: z.literal('DC02'),
      forms: z.array(z.object({ formId: z.uuid(), cells: Dc02Cells })).min(1).max(formsMax),
    }),
  ])
  .and(
    z.object({
      /** Made by the browser: a dossier that is sent again is the same dossier. */
      dossierId: z.uuid(),
      /** The version that the officer saw; 0 for a new dossier. */
      version: z.int().min(0),
      householdNo: z.string().max(30),
      submit: z.boolean(),
    }),
  )
type Body = z.infer<typeof Body>

export const FindingOutput = z.object({
  rule: z.custom<RuleId>((value) => typeof value === 'string'),
  field: z.string().optional(),
  suggestion: z.string().optional(),
})

/** Keeps what an officer entered, or submits it for a decision. What refuses a form refuses the submission, not the draft. */
export const saveDossier = route({
  method: 'post',
  path: '/api/collection/dossiers',
  summary: 'Save a draft of a dossier, or submit it',
  action: 'collection.write-dossier',
  body: Body,
  answer: z.object({
    dossierId: z.uuid(),
    state: z.enum(['draft', 'submitted', 'returned', 'refused', 'accepted']),
    version: z.int(),
    forms: z.array(z.object({ formId: z.uuid(), findings: z.array(FindingOutput) })),
  }),
  async handle(tx, { body, account, reach, site }) {
    const before = await findDossier(tx, body.dossierId, 'lock')
    const communeCode = before?.communeCode ?? body.forms[0]?.cells.commune ?? account.unitCode ?? ''
    await reach.requireCommune(communeCode)
    if (body.formCode === 'DC02') await requirePersons(tx, body.forms, reach)
    const action = body.submit ? 'submit' : 'save'
    const state = transitions[before?.state ?? 'draft'][action]
    if (state === null || (before?.version ?? 0) !== body.version || (before && before.formCode !== body.formCode))
      throw new Problem('wrong-state', { state: before?.state })
    const today = site.today()
    const context = { today, units: await site.units(), communeCode, householdNo: body.householdNo }
    const forms = await checkAll(tx, body, context)
    if (body.submit) refuseFaults(forms)
    const decideBy = addWorkingDays(today, decisionWorkingDays)
    const clock = body.submit ? { submittedOn: today, decideBy } : {}
    if (before === undefined) {
      const edition = body.formCode === 'DC01' ? dc01Edition : dc02Edition
      await insertDossier(tx, {
        dossierId: body.dossierId,
        communeCode,
        householdNo: body.householdNo,
        formCode: edition.code,
        formValidFrom: edition.validFrom,
        state,
        enteredBy: account.accountId,
        submittedOn: clock.submittedOn ?? null,
        decideBy: clock.decideBy ?? null,
        version: 1,
      })
    } else await updateDossier(tx, body.dossierId, { state, householdNo: body.householdNo, ...clock })
    await replaceForms(tx, { dossierId: body.dossierId, communeCode }, forms)
    await appendStep(tx, { dossierId: body.dossierId, action, toState: state, accountId: account.accountId, reason: '' })
    return { dossierId: body.dossierId, state, version: body.version + 1, forms }
  },
})

/** An update is about somebody whose home is within reach; for anybody else the record does not exist. */
async function requirePersons(tx: AnyTx, forms: readonly { cells: Dc02Cells }[], reach: Reach): Promise<void> {
  for (const { cells } of forms) {
    const personId = z.uuid().safeParse(cells.person_id)
    const home = personId.success ? await findHome(tx, personId.data) : undefined
    if (home === undefined) throw new Problem('not-found')
    await reach.requireCommune(home)
  }
}

async function checkAll(tx: AnyTx, body: Body, context: DossierContext): Promise<Omit<StoredForm, 'personId'>[]> {
  const formNos = body.forms.map(({ formId, cells }) => cells.form_no || formId)
  const { dossierId } = body
  const used = await findUsedNumbers(tx, { communeCode: context.communeCode, formNos, dossierId })
  const read = await readAll(tx, body, context)
  return body.forms.map(({ formId }, at) => {
    const formNo = formNos[at] ?? formId
    const { values = {}, findings = [] } = read[at] ?? {}
    const isUsed = used.has(formNo) || formNos.indexOf(formNo) !== at
    const all: Finding[] = isUsed ? [...findings, { rule: 'form-differs', field: 'form_no' }] : findings
    return { formId, formNo: isUsed ? formId : formNo, cells: filledCells(values), findings: all }
  })
}

async function readAll(
  tx: AnyTx,
  body: Body,
  context: DossierContext,
): Promise<{ values: Record<string, string>; findings: Finding[] }[]> {
  if (body.formCode === 'DC02')
    return body.forms.map(({ cells }) => {
      const { form, findings } = checkDc02Form(cells, context)
      return { values: form, findings }
    })
  // The household is named once, for all its forms.
  const cells = body.forms.map((one) => ({ ...one.cells, household_no: body.householdNo }))
  const { forms } = await checkDc01Forms(tx, cells, context)
  // What could not be read stays as it was written, so that a draft loses nothing.
  return forms.map(({ form, findings }, at) => {
    const written = cells[at] ?? {}
    const unread = findings.flatMap(({ field }) => (field !== undefined && form[field as keyof typeof form] === '' ? [field] : []))
    const kept = Object.fromEntries(unread.map((field) => [field, written[field as keyof typeof written] ?? '']))
    return { values: { ...form, ...kept }, findings }
  })
}

function refuseFaults(forms: readonly { findings: readonly Finding[] }[]): void {
  const errors = forms.flatMap(({ findings }, at) =>
    findings
      .filter((finding) => gravest([finding]) === 'refuse')
      .map(({ rule, field, suggestion }) => ({
        path: ['forms', at, field ?? ''],
        message: rule,
        ...(suggestion === undefined ? {} : { suggestion }),
      })),
  )
  if (errors.length > 0) throw new Problem('not-valid', { errors })
}
