import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { compileNation } from '../publication/testing/published.ts'
import { refusalOf, reportingSite } from '../testing/reports.ts'
import { documentPath, officeOf, proseOf, readShown, revise } from './testing/documents.ts'

const site = await reportingSite('national')
const { writer, signer } = await officeOf(site)
const month = '2020-03'
const path = `${documentPath(month)}/paragraphs`
const text = { vi: 'Phát hiện {CR.DRUG.CASES} vụ.', en: 'There were {CR.DRUG.CASES} drug cases.' }
const write = async (paragraph: object) => writer.post(path, { code: 'drugs', version: 0, text, ...paragraph })
const flagsOf = async () =>
  (await readShown(writer, month)).paragraphs.find(({ code }) => code === 'drugs')?.changed ?? []

test('409: before it is begun there is nothing to write in', async () => {
  expect(await refusalOf(await write({}))).toBe('409 not-compiled')
  await compileNation(site, month)
  expect(await refusalOf(await write({}))).toBe('409 document-not-begun')
  await writer.post(documentPath(month), {})
})

test('200: P2: what is written keeps its figures bound: the number follows its cell', async () => {
  expect(await (await write({})).json()).toEqual({ version: 1 })
  expect(proseOf(await readShown(signer, month), 'en')).toContain('There were 252 drug cases.')
})

test('409: P4: who did not see the version that stands does not write over it', async () => {
  expect(await refusalOf(await write({ text: { vi: 'Khác.', en: 'Other.' } }))).toBe('409 document-changed')
  expect(proseOf(await readShown(signer, month), 'en')).toContain('There were 252 drug cases.')
})

test('422: a brace without another, or a figure that the form does not have', async () => {
  for (const wrong of ['{CR.DRUG.CASES', '{CR.NONE}', '{CR.DRUG.CASES|doubled}']) {
    const answer = await write({ version: 1, text: { vi: wrong, en: 'x' } })
    expect(await refusalOf(answer)).toBe('422 prose-refused')
  }
  expect((await write({ version: 1, text: { vi: ' ', en: 'x' } })).status).toBe(400)
})

test('200: P3: written prose is flagged when a figure of it changes, also one that was typed by hand, until somebody says that it holds', async () => {
  await write({ version: 1, text: { vi: 'Có 252 vụ ma túy.', en: 'There were 252 drug cases by hand.' } })
  expect(await flagsOf()).toEqual([])
  await revise(site, month, [{ element: 'CR.DRUG.CASES', amount: '9', version: 1 }])
  const flags = await flagsOf()
  expect(flags).toContainEqual({
    source: 'CR.DRUG.CASES',
    before: { vi: '252', en: '252' },
    now: { vi: '257', en: '257' },
  })
  // Nobody wrote the other paragraphs: they follow the figures by themselves.
  const others = (await readShown(writer, month)).paragraphs.filter(({ code }) => code !== 'drugs')
  expect(others.every(({ changed }) => changed.length === 0)).toBe(true)
  await write({ version: 2, text: { vi: 'Có 257 vụ ma túy.', en: 'There were 257 drug cases by hand.' } })
  expect(await flagsOf()).toEqual([])
  expect(await (await write({ version: 3, text: null })).json()).toEqual({ version: 4 })
  expect(proseOf(await readShown(writer, month), 'en')).toContain('Drugs: 257 cases with 378 people in them')
})

test('404: a paragraph that there is not, and whoever is not of the ministry’s office; 401 without a session', async () => {
  expect((await write({ code: 'nothing' })).status).toBe(404)
  expect(
    (await (await signedIn(site, 'national-operator')).post(path, { code: 'drugs', version: 4, text })).status,
  ).toBe(404)
  expect((await stranger(site).post(path, {})).status).toBe(401)
})
