import { z } from 'zod'
import type { Dc01 } from '../../forms/dc01.ts'
import type { Dc02 } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import { rules } from '../../forms/rules.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { acceptDc01, acceptDc02 } from './accept-forms.ts'
import { transitions } from './dossier.ts'
import { appendStep, findDossier, updateDossier } from './dossier.sql.ts'
import { listForms, setFindings } from './form.sql.ts'
import { checkAgain } from './check-again.ts'

/**
 * The head of commune police, or a checker of the city, decides a dossier: accepts it into the register, returns it to
 * be mended, or refuses it. The rules are asked again, since the register may have changed since it was submitted.
 */
export const decideDossier = route({
  method: 'post',
  path: '/api/collection/dossiers/:dossierId/decision',
  summary: 'Accept, return or refuse a dossier',
  action: 'collection.decide-dossier',
  params: z.object({ dossierId: z.uuid() }),
  body: z.object({
    action: z.enum(['accept', 'return', 'refuse']),
    reason: z.string().trim().max(1000),
    /** The findings that hold the dossier and that the decider has looked into. */
    confirmed: z.array(z.string()).max(50),
    version: z.int(),
  }),
  answer: z.object({
    state: z.enum(['draft', 'submitted', 'returned', 'refused', 'accepted']),
    personIds: z.array(z.uuid()),
  }),
  async handle(tx, { params: { dossierId }, body, account, reach, site, about }) {
    const dossier = await findDossier(tx, dossierId, 'lock')
    if (dossier === undefined) throw new Problem('not-found')
    await reach.requireCommune(dossier.communeCode)
    const state = transitions[dossier.state][body.action]
    if (state === null || dossier.version !== body.version) throw new Problem('wrong-state', { state: dossier.state })
    if (dossier.enteredBy === account.accountId) throw new Problem('own-dossier')
    if (body.reason === '' && (body.action !== 'accept' || body.confirmed.length > 0))
      throw new Problem('not-valid', { errors: [{ path: ['reason'], message: 'required' }] })

    const forms = await listForms(tx, dossierId)
    let personIds: string[] = []
    if (body.action === 'accept') {
      const context = {
        today: site.today(),
        units: await site.units(),
        communeCode: dossier.communeCode,
        householdNo: dossier.householdNo,
      }
      const findings = await checkAgain(tx, { formCode: dossier.formCode, forms }, context)
      refuseUnsettled(findings, body.confirmed)
      for (const [at, { formId }] of forms.entries())
        await setFindings(tx, { dossierId, formId, findings: findings[at] ?? [] })
      const decision = { decidedBy: account.accountId, tier: site.areaCode }
      personIds =
        dossier.formCode === 'DC02'
          ? await acceptDc02(tx, forms.map(({ cells }) => cells as Dc02), decision)
          : await acceptDc01(tx, { dossier, forms: forms.map(({ formId, cells }) => ({ formId, form: cells as Dc01 })) }, decision)
      for (const personId of personIds) about(personId, 'all')
    }
    await updateDossier(tx, dossierId, { state, decidedBy: account.accountId })
    await appendStep(tx, { dossierId, action: body.action, toState: state, accountId: account.accountId, reason: body.reason })
    return { state, personIds }
  },
})

/** A dossier is accepted when nothing refuses it and everything that holds it was looked into. */
function refuseUnsettled(findings: readonly Finding[][], confirmed: readonly string[]): void {
  const open = findings
    .flat()
    .map(({ rule }) => rule)
    .filter((rule) => rules[rule].severity === 'refuse' || (rules[rule].severity === 'hold' && !confirmed.includes(rule)))
  if (open.length > 0) throw new Problem('dossier-held', { rules: [...new Set(open)] })
}
