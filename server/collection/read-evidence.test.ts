import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { cellsOf, dossierOf } from '../testing/forms.ts'
import { communes, freshSite, signedIn } from '../testing/site.ts'
import { dossierAt, dossiers, told } from './testing/dossiers.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])

const dossier = dossierOf([cellsOf()])
await officer.post(dossiers, dossier)
const added = await officer.send(`${dossierAt(dossier.dossierId)}/evidence`, png, { 'file-name': '%E1%BA%A3nh.png' })
const { evidenceId } = await told(added, z.object({ evidenceId: z.string() }))
const path = `/api/collection/evidence/${evidenceId}`

test('200: C9: a paper comes back byte for byte, under its name, as a download that is kept nowhere', async () => {
  const answer = await (await signedIn(site, 'head-of-commune-police')).get(path)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('content-disposition')).toContain("attachment; filename*=UTF-8''%E1%BA%A3nh.png")
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('404: C2: papers of another commune do not exist', async () => {
  const stranger = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  const hidden = await stranger.get(path)
  const missing = await stranger.get(`/api/collection/evidence/${newId()}`)
  expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()])
})
