import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import * as z from 'zod'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findDossier } from './dossier.sql.ts'
import { evidenceFolder } from './evidence.sql.ts'

/** Gives a paper of a dossier within reach. */
export const readEvidence = route({
  method: 'get',
  path: '/api/collection/evidence/:evidenceId',
  summary: 'A paper of a dossier',
  action: 'collection.read-dossier',
  params: z.object({ evidenceId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params, reach, site }) {
    const evidence = await tx
      .selectFrom('collection.evidence')
      .selectAll()
      .where('evidence_id', '=', params.evidenceId)
      .executeTakeFirst()
    const dossier = evidence && (await findDossier(tx, evidence.dossier_id, 'read'))
    if (evidence === undefined || dossier === undefined) throw new Problem('not-found')
    await reach.requireCommune(dossier.communeCode)
    const content = Readable.toWeb(createReadStream(join(evidenceFolder(site), evidence.sha256))) as ReadableStream
    return { file: { name: evidence.file_name, mediaType: evidence.media_type, content } }
  },
})
