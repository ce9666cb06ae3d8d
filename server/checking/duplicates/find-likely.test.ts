import { expect, test } from 'vitest'
import { readDc01, type Dc01 } from '../../../forms/dc01.ts'
import { decodeTcvn3, decodeVni, detectLegacy } from '../../../forms/legacy-encoding.ts'
import { gravest } from '../../../forms/rules.ts'
import { newId } from '../../db/new-id.ts'
import { addFirstCollection } from '../../register/first-collection.ts'
import { insertRows, noRows } from '../../register/rows.ts'
import { alikeProbes, findAlike } from '../../register/search/find-alike.ts'
import { formColumns } from '../../synth/filing.ts'
import { synthesise } from '../../synth/synthesise.ts'
import { freshSite } from '../../testing/site.ts'
import { readModel, residentsModel } from '../linkage/model.ts'
import { compareRegister } from './compare-register.ts'
import { isLikely, weighCandidates } from './find-likely.ts'
import { writeLabels } from './labels.ts'
import { comparedUnder, keysOf } from './person-keys.ts'

const site = await freshSite()

const nothing = async (): Promise<void> => Promise.resolve()

/** People of a district of whom 15 rows in 100 have a fault or are second forms. */
async function makeForms(persons: number): Promise<Dc01[]> {
  const forms: Dc01[] = []
  const add = (cells: readonly string[]): void => {
    // What comes in an old encoding is read as Unicode before anything else is done with it.
    const encoding = detectLegacy([...cells])
    const texts = encoding === 'unicode' ? cells : cells.map(encoding === 'vni' ? decodeVni : decodeTcvn3)
    const written = Object.fromEntries(formColumns.map((column, at) => [column, texts[at] ?? '']))
    const { values, findings } = readDc01(written)
    if (gravest(findings) !== 'refuse') forms.push(values)
  }
  const sheet = { add, drain: nothing, close: nothing, abandon: nothing }
  await synthesise({ persons, seed: '11', on: '2020-03-13', unitCode: '017', errors: 0.15 }, { forms: sheet })
  return forms
}

test('each key of the residents’ model has a probe that finds all its pairs, and the number has its own', async () => {
  const { keys } = await readModel(residentsModel)
  const probes = [['pin'], ...Object.keys(alikeProbes).map((probe) => probe.split(' + '))]
  for (const key of keys) expect(probes.some((probe) => probe.every((part) => key.includes(part)))).toBe(true)
})

test('K13: every pair that comparing all with all links is among the candidates of either, and a second run adds nothing', async () => {
  const forms = await makeForms(3000)
  const rows = noRows()
  const pins = new Set<string>()
  const formOf = new Map<string, Dc01>()
  for (const form of forms) {
    const { pin } = form
    const decision = { decidedBy: newId(), tier: '01', householdId: newId() }
    rows.household.push({ household_id: decision.householdId, commune_code: form.commune, household_no: newId() })
    // A second form with the same number comes in without it, as when it is accepted.
    formOf.set(addFirstCollection(rows, pins.has(pin) ? { ...form, pin: '' } : form, decision), form)
    pins.add(pin)
  }
  await site.db.transaction().execute(async (tx) => insertRows(tx, rows))
  const communes = [...new Set(rows.name_search.map((row) => row.commune_code))]
  const compared = await compareRegister(site.db, communes, () => undefined)
  expect(compared.persons).toBe(forms.length)
  expect(compared.links).toBeGreaterThan(100)
  const pairs = await site.db.selectFrom('checking.duplicate_pair').select(['first_id', 'second_id']).execute()
  expect([pairs.length, compared.noted]).toEqual([compared.links, compared.links])
  const asked = pairs.flatMap(({ first_id, second_id }) => [
    { form: formOf.get(first_id), other: second_id },
    { form: formOf.get(second_id), other: first_id },
  ])
  const askedForms = asked.flatMap(({ form }) => form ?? [])
  const { missed, likely } = await site.db.transaction().execute(async (tx) => {
    const found = await findAlike(tx, askedForms.map(keysOf))
    const foundAt = new Set(found.map(({ at, personId }) => `${at} ${personId}`))
    const meant = found.filter(({ at, personId }) => asked[at]?.other === personId)
    const weighed = await weighCandidates(tx, askedForms, meant)
    return {
      missed: asked.flatMap(({ form, other }, at) =>
        foundAt.has(`${at} ${other}`)
          ? []
          : [[form, formOf.get(other)].map((one) => one && comparedUnder(one, 'every-key'))],
      ),
      likely: weighed.filter(isLikely).length,
    }
  })
  expect(missed).toEqual([])
  // One by one they are weighed by the shipped model, all together by one that was fitted to these few people.
  expect(likely / asked.length).toBeGreaterThan(0.95)
  expect(await compareRegister(site.db, communes, () => undefined)).toMatchObject({ links: compared.links, noted: 0 })
  expect(await writeLabels(site.db)).toBe('id_l,id_r,same\n')
}, 60_000)
