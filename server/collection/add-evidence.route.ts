import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { route } from '../access/route.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { transitions } from './dossier.ts'
import { findDossier } from './dossier.sql.ts'
import { evidenceFolder, insertEvidence } from './evidence.sql.ts'
import { fileNameOf, storeFile } from './store-file.ts'

const bytesMax = 10 * 1024 * 1024

/** How each kind of evidence begins. A file is what its bytes say, not what its name says. */
const signatures = [
  { mediaType: 'application/pdf', magic: [0x25, 0x50, 0x44, 0x46] },
  { mediaType: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47] },
]

/** Adds a paper to a dossier that is open. It is kept under its SHA-256; the same paper twice is kept once. */
export const addEvidence = route({
  method: 'post',
  path: '/api/collection/dossiers/:dossierId/evidence',
  summary: 'Add evidence (PDF, JPEG or PNG, at most 10 MB)',
  action: 'collection.write-dossier',
  params: z.object({ dossierId: z.uuid() }),
  receive: async ({ stream, header, site }) => {
    const folder = evidenceFolder(site)
    const stored = await storeFile(stream, { folder, bytesMax })
    const signature = signatures.find(({ magic }) => magic.every((byte, at) => stored.head[at] === byte))
    if (signature === undefined) {
      await rm(join(folder, stored.sha256), { force: true })
      throw new Problem('file-type')
    }
    return { ...stored, fileName: fileNameOf(header), mediaType: signature.mediaType }
  },
  body: z.object({ sha256: z.string(), bytes: z.int(), fileName: z.string().max(200), mediaType: z.string() }),
  answer: z.object({ evidenceId: z.uuid(), sha256: z.string(), bytes: z.int() }),
  async handle(tx, { params: { dossierId }, body, account, reach }) {
    const dossier = await findDossier(tx, dossierId, 'lock')
    if (dossier === undefined) throw new Problem('not-found')
    await reach.requireCommune(dossier.communeCode)
    const { save, accept } = transitions[dossier.state]
    if (save === null && accept === null) throw new Problem('wrong-state', { state: dossier.state })
    const { sha256, bytes, fileName, mediaType } = body
    const paper = { evidenceId: newId(), fileName, mediaType, bytes, sha256 }
    const evidenceId = await insertEvidence(tx, { ...paper, dossierId, addedBy: account.accountId })
    return { evidenceId, sha256, bytes }
  },
})
