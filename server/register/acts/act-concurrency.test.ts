import { expect, test } from 'vitest'
import * as z from 'zod'
import type { ActKind } from '../../../forms/acts/act-forms.ts'
import { newId } from '../../db/new-id.ts'
import { actCells } from '../../testing/acts.ts'
import { freshSite, signedIn } from '../../testing/site.ts'
import { actsOf, actsOn, addAlone } from './testing/acts-stage.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const rounds = 6

/** Hands in the form of an act; the decision is for later. */
async function submit(kind: ActKind, facts: Record<string, string>): Promise<string> {
  const dossierId = newId()
  const forms = [{ formId: newId(), cells: actCells({ effective_on: actsOn, ...facts }) }]
  const dossier = { dossierId, formCode: kind, version: 0, householdNo: '', forms, submit: true }
  const submitted = await officer.post('/api/collection/dossiers', dossier)
  if (submitted.status !== 200) throw new Error(await submitted.text())
  return dossierId
}

/** Accepts dossiers at the same moment; returns what came of them: problems by their type, then `200`. */
async function acceptTogether(dossierIds: readonly string[]): Promise<string[]> {
  const decision = { action: 'accept', reason: '', confirmed: [], version: 1 }
  const answers = await Promise.all(
    dossierIds.map(async (dossierId) => head.post(`/api/collection/dossiers/${dossierId}/decision`, decision)),
  )
  const outcomes: string[] = []
  for (const answer of answers) {
    const { type } = z.object({ type: z.string().default('') }).parse(await answer.json())
    outcomes.push(answer.status === 200 ? '200' : type)
  }
  return outcomes.toSorted()
}

const man = async (): Promise<string> => addAlone(site.db, { sex: 'male', birth_date: '1985' })
const refusals = ['/problems/dossier-held', '/problems/person-changed']

test('R15: of two marriages of one person at the same moment one is recorded, and the other is told why it is not', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const [one, first, second] = [await addAlone(site.db), await man(), await man()]
    const dossiers = [
      await submit('marriage', { person_id: first, spouse_id: one }),
      await submit('marriage', { person_id: one, spouse_id: second }),
    ]
    const [refused, accepted] = await acceptTogether(dossiers)
    expect(accepted).toBe('200')
    expect(refusals).toContain(refused)
    expect((await actsOf(site.db, one)).length).toBe(2)
    expect((await actsOf(site.db, first)).length + (await actsOf(site.db, second)).length).toBe(3)
  }
})

test('R15: two who take back one event, each by way of another of its persons, take it back once', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = [await addAlone(site.db), await man()]
    expect(await acceptTogether([await submit('marriage', { person_id: one, spouse_id: other })])).toEqual(['200'])
    const dossiers = []
    for (const personId of [one, other])
      dossiers.push(
        await submit('annulment', { person_id: personId, annulled_act: (await actsOf(site.db, personId))[1] ?? '' }),
      )
    const [refused, accepted] = await acceptTogether(dossiers)
    expect(accepted).toBe('200')
    expect(refusals).toContain(refused)
    expect((await actsOf(site.db, one)).length).toBe(3)
  }
})
