import { join } from 'node:path'
import type { Tx } from '../db/database.ts'
import type { Site } from '../http/server.ts'

/** A paper that a dossier rests on. */
export type Evidence = { evidenceId: string; fileName: string; mediaType: string; bytes: number }

/** Where papers are kept, each under the SHA-256 of its content. */
export function evidenceFolder({ folder }: Site): string {
  return join(folder, 'evidence')
}

/** Adds a paper to a dossier and returns its identifier: that of the one before where the dossier has it already. */
export async function insertEvidence(
  tx: Tx<'collection'>,
  paper: Evidence & { sha256: string; dossierId: string; addedBy: string },
): Promise<string> {
  const { evidence_id } = await tx
    .insertInto('collection.evidence')
    .values({
      evidence_id: paper.evidenceId,
      dossier_id: paper.dossierId,
      file_name: paper.fileName,
      media_type: paper.mediaType,
      bytes: paper.bytes,
      sha256: paper.sha256,
      added_by: paper.addedBy,
    })
    .onConflict((conflict) => conflict.constraint('evidence_once').doUpdateSet({ file_name: paper.fileName }))
    .returning('evidence_id')
    .executeTakeFirstOrThrow()
  return evidence_id
}

/** The evidence of a dossier, in the order in which it was added. */
export async function listEvidence(tx: Tx<'collection'>, dossierId: string): Promise<Evidence[]> {
  return tx
    .selectFrom('collection.evidence')
    .select(['evidence_id as evidenceId', 'file_name as fileName', 'media_type as mediaType', 'bytes'])
    .where('dossier_id', '=', dossierId)
    .orderBy('added_at')
    .orderBy('evidence_id')
    .execute()
}
