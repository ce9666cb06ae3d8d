import { join } from 'node:path'
import type { Site } from '../http/server.ts'

/** Where pictures are kept, each under the SHA-256 of what is left of it. */
export function photoFolder({ folder }: Pick<Site, 'folder'>): string {
  return join(folder, 'surrender-photos')
}

/** Where the picture with this content is. */
export function photoPath(site: Pick<Site, 'folder'>, sha256: string): string {
  return join(photoFolder(site), sha256)
}
