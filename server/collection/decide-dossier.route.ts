import * as z from 'zod'
import { isActKind } from '../../forms/acts/act-forms.ts'
import type { Finding } from '../../forms/field.ts'
import { rules } from '../../forms/rules.ts'
import type { Account } from '../access/account.ts'
import { route } from '../access/route.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { acceptAct, acceptDc01, acceptDc02 } from './accept-forms.ts'
import { checkAgain } from './check-again.ts'
import { StateOutput } from './dossier-body.ts'
import { transitions } from './dossier.ts'
import { appendStep, findDossier, hasEntered, lockHousehold, updateDossier, type Dossier } from './dossier.sql.ts'
import { listForms, setFindings } from './form.sql.ts'

const DecisionBody = z.object({
  action: z.enum(['accept', 'return', 'refuse']),
  reason: z.string().trim().max(1000),
  /** The findings that hold the dossier and that the decider has looked into. */
  confirmed: z.array(z.string()).max(50),
  version: z.int(),
})
type DecisionBody = z.infer<typeof DecisionBody>

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
  body: DecisionBody,
  answer: z.object({ state: StateOutput, personIds: z.array(z.uuid()) }),
  async handle(tx, { params: { dossierId }, body, account, reach, site, about }) {
    const dossier = await findDossier(tx, dossierId, 'lock')
    if (dossier === undefined) throw new Problem('not-found')
    await reach.requireCommune(dossier.communeCode)
    const { action, reason, confirmed, version } = body
    const { accountId } = account
    const state = transitions[dossier.state][action]
    if (state === null || dossier.version !== version) throw new Problem('wrong-state', { state: dossier.state })
    if (dossier.enteredBy === accountId || (await hasEntered(tx, dossierId, accountId)))
      throw new Problem('own-dossier')
    if (reason === '' && (action !== 'accept' || confirmed.length > 0))
      throw new Problem('not-valid', { errors: [{ path: ['reason'], message: 'required' }] })

    const personIds = action === 'accept' ? await accept(tx, dossier, { confirmed, account, site }) : []
    for (const personId of personIds) about(personId, 'all')
    await updateDossier(tx, dossierId, action === 'return' ? { state } : { state, decidedBy: accountId })
    await appendStep(tx, { dossierId, action, toState: state, accountId, reason })
    return { state, personIds }
  },
})

/** Takes the forms into the register, if nothing stands against it now; returns whose records came of it or changed. */
async function accept(
  tx: AnyTx,
  dossier: Dossier,
  { confirmed, account, site }: Pick<DecisionBody, 'confirmed'> & { account: Account; site: Site },
): Promise<string[]> {
  const { dossierId, formCode, communeCode, householdNo } = dossier
  await lockHousehold(tx, communeCode, householdNo)
  const forms = await listForms(tx, dossierId)
  const context = { today: site.today(), units: await site.units(), communeCode, householdNo, areaCode: site.areaCode }
  const findings = await checkAgain(tx, { formCode, forms }, context)
  refuseUnsettled(findings, confirmed)
  for (const [at, { formId }] of forms.entries())
    await setFindings(tx, { dossierId, formId, findings: findings[at] ?? [] })
  const decision = { decidedBy: account.accountId, tier: site.areaCode }
  if (isActKind(formCode)) return acceptAct(tx, { dossier, forms, context }, decision)
  return formCode === 'DC02' ? acceptDc02(tx, forms, decision) : acceptDc01(tx, { dossier, forms }, decision)
}

/** A dossier is accepted when nothing refuses it and everything that holds it was looked into. */
function refuseUnsettled(findings: readonly Finding[][], confirmed: readonly string[]): void {
  const open = findings
    .flat()
    .map(({ rule }) => rule)
    .filter(
      (rule) => rules[rule].severity === 'refuse' || (rules[rule].severity === 'hold' && !confirmed.includes(rule)),
    )
  if (open.length > 0) throw new Problem('dossier-held', { rules: [...new Set(open)] })
}
