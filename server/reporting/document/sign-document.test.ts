import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { compileNation } from '../publication/testing/published.ts'
import { refusalOf, reportingSite } from '../testing/reports.ts'
import { documentPath, officeOf, readShown, revise } from './testing/documents.ts'

const site = await reportingSite('national')
const { writer, signer } = await officeOf(site)
const month = '2020-03'
const path = documentPath(month)
const sign = async (contentHash: string, who = signer) => who.post(`${path}/signature`, { contentHash })
const hash = async () => (await readShown(signer, month)).contentHash
const text = { vi: 'Khen thưởng {HON.TOTAL} lượt.', en: 'There were {HON.TOTAL} awards.' }

test('409: P5: who wrote any of it does not sign it, nor anybody what was not read or is flagged', async () => {
  await compileNation(site, month)
  await writer.post(path, {})
  const other = await signedIn(site, 'ministry-office')
  const before = await hash()
  await other.post(`${path}/paragraphs`, { code: 'honours', version: 0, text })
  expect(await refusalOf(await sign(before))).toBe('409 document-changed')
  for (const who of [writer, other]) expect(await refusalOf(await sign(await hash(), who))).toBe('409 own-document')
  const cells = ['HON.UNITS', 'HON.TOTAL'].map((element, at) => ({
    element,
    amount: String(at === 0 ? 3 : 23),
    version: 1,
  }))
  await revise(site, month, cells)
  expect(await refusalOf(await sign(await hash()))).toBe('409 prose-outdated')
  await other.post(`${path}/paragraphs`, { code: 'honours', version: 1, text })
})

test('200: P5: another officer signs, and the report gets its number in the year of the office', async () => {
  expect(await (await sign(await hash())).json()).toEqual({ number: '1/BC-V01' })
  const { content, isOwn } = await readShown(signer, month)
  expect([content.signed, isOwn]).toEqual([{ number: '1/BC-V01', on: '2020-05-26' }, false])
})

test('409: P6: what was signed says the same for ever; what has changed since is told beside it', async () => {
  const before = await readShown(writer, month)
  await revise(site, month, [{ element: 'CR.SOC.CASES', amount: '9', version: 1 }])
  const after = await readShown(writer, month)
  expect(after.content).toEqual(before.content)
  expect(after.contentHash).toBe(before.contentHash)
  expect(after.changedSince).toEqual([
    { cell: 'CR.SOC.CASES/all', before: { vi: '441', en: '441' }, now: { vi: '443', en: '443' } },
  ])
  for (const answer of [
    await sign(after.contentHash),
    await writer.post(`${path}/paragraphs`, { code: 'honours', version: 2, text }),
  ])
    expect(await refusalOf(answer)).toBe('409 document-signed')
  await expect(
    site.db
      .transaction()
      .execute(async (tx) => tx.updateTable('reporting.signed_document').set({ number: 2 }).execute()),
  ).rejects.toThrow('permission denied')
})

test('404: whoever is not of the ministry’s office; 400 without what was read; 401 without a session', async () => {
  expect((await (await signedIn(site, 'national-operator')).post(`${path}/signature`, {})).status).toBe(404)
  expect((await signer.post(`${path}/signature`, { contentHash: 'x' })).status).toBe(400)
  expect((await stranger(site).post(`${path}/signature`, {})).status).toBe(401)
})
