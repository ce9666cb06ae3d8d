import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { cellsOf, dossierOf } from '../testing/forms.ts'
import { communes, freshSite, signedIn } from '../testing/site.ts'
import { decide, dossierAt, dossiers, refusalIn, told } from './testing/dossiers.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')

const pdf = Buffer.from('%PDF-1.7 giấy khai sinh')
const bytesMax = 10 * 1024 * 1024
const named = (name: string) => ({ 'file-name': encodeURIComponent(name) })
const send = async (dossierId: string, bytes: Uint8Array, who = officer) =>
  who.send(`${dossierAt(dossierId)}/evidence`, bytes, named('Giấy khai sinh.pdf'))

async function opened() {
  const dossier = dossierOf([cellsOf()])
  await officer.post(dossiers, dossier)
  return dossier.dossierId
}
const evidenceOf = async (dossierId: string) =>
  (await told(await officer.get(dossierAt(dossierId)), z.object({ evidence: z.array(z.looseObject({})) }))).evidence
const storedFiles = async () => readdir(join(site.folder, 'evidence'))

test('200: C9: a paper is kept under its hash, with its name and the kind that its bytes prove', async () => {
  const dossierId = await opened()
  const answer: unknown = await (await send(dossierId, pdf)).json()
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  expect(answer).toMatchObject({ sha256, bytes: pdf.length })
  expect(await evidenceOf(dossierId)).toMatchObject([
    { fileName: 'Giấy khai sinh.pdf', mediaType: 'application/pdf', bytes: pdf.length },
  ])
  expect(await storedFiles()).toContain(sha256)
})

test('200: C9: the same paper sent twice is kept once', async () => {
  const dossierId = await opened()
  const [one, other] = [await (await send(dossierId, pdf)).json(), await (await send(dossierId, pdf)).json()]
  expect(one).toEqual(other)
  expect(await evidenceOf(dossierId)).toHaveLength(1)
})

test('200: C9: as much as the limit is taken, 413: a byte more is not, and nothing of it stays', async () => {
  const dossierId = await opened()
  const full = Buffer.alloc(bytesMax)
  pdf.copy(full)
  expect((await send(dossierId, full)).status).toBe(200)
  const before = await storedFiles()
  expect(await refusalIn(await send(dossierId, Buffer.concat([full, Buffer.alloc(1)])))).toMatchObject({
    status: 413,
    type: 'too-large',
    bytesMax,
  })
  expect(await storedFiles()).toEqual(before)
})

test('415: C9: a file is what its bytes say: a program called .pdf is none, and does not stay', async () => {
  const before = await storedFiles()
  expect(await refusalIn(await send(await opened(), Buffer.from('\u007fELF program')))).toMatchObject({
    status: 415,
    type: 'file-type',
  })
  expect(await storedFiles()).toEqual(before)
})

test('404: C2: to a dossier of another commune nothing can be added', async () => {
  const stranger = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await send(await opened(), pdf, stranger)).status).toBe(404)
  expect((await send(newId(), pdf)).status).toBe(404)
})

test('409: what is decided gets no more evidence', async () => {
  const dossierId = await opened()
  await decide(head, dossierId)
  expect(await refusalIn(await send(dossierId, pdf))).toMatchObject({ status: 409, type: 'wrong-state' })
})

test('400: a request without a file adds nothing', async () => {
  expect((await officer.get(dossierAt(newId()))).status).toBe(404)
  const answer = await officer.send(`${dossierAt(await opened())}/evidence`, '')
  expect([400, 415]).toContain(answer.status)
})
