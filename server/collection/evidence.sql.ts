import type { Tx } from '../db/database.ts'

/** A paper that a dossier rests on. */
export type Evidence = { evidenceId: string; fileName: string; mediaType: string; bytes: number }

/** The evidence of a dossier, in the order in which it was added. */
export async function listEvidence(tx: Tx<'collection'>, dossierId: string): Promise<Evidence[]> {
  return tx
    .selectFrom('collection.evidence')
    .select(['evidence_id as evidenceId', 'file_name as fileName', 'media_type as mediaType', 'bytes'])
    .where('dossier_id', '=', dossierId)
    .orderBy('added_at')
    .execute()
}
