import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'

/** A picture for articles, by the hash of what is left of it. */
type Image = { imageId: string; unitCode: string; mediaType: string; sha256: string }

const folderOf = ({ folder }: Pick<Site, 'folder'>): string => join(folder, 'portal-images')

/** Keeps the bytes of a picture under their hash. */
export async function keepImage(site: Pick<Site, 'folder'>, sha256: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folderOf(site), { recursive: true, mode: 0o700 })
  await writeFile(join(folderOf(site), sha256), bytes, { mode: 0o600 })
}

/** The bytes of a picture. */
export async function readImageFile(site: Pick<Site, 'folder'>, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(folderOf(site), sha256)))
}

/** The picture with this identifier. */
export async function findImage(tx: Tx<'portal'>, imageId: string): Promise<Image | undefined> {
  return tx
    .selectFrom('portal.image')
    .select(['image_id as imageId', 'unit_code as unitCode', 'media_type as mediaType', 'sha256'])
    .where('image_id', '=', imageId)
    .executeTakeFirst()
}

/** The same, where readers see it now: in the public version of an article that is not withdrawn. */
export async function findPublicImage(tx: Tx<'portal'>, imageId: string): Promise<Image | undefined> {
  const shown = await tx
    .selectFrom('portal.article_version as shown')
    .innerJoin('portal.article as article', (article) =>
      article
        .onRef('article.article_id', '=', 'shown.article_id')
        .onRef('article.public_version', '=', 'shown.version'),
    )
    .select('shown.version')
    .where('shown.image_id', '=', imageId)
    .where('article.state', '<>', 'withdrawn')
    .executeTakeFirst()
  return shown && findImage(tx, imageId)
}
