import { newId } from '../../../db/new-id.ts'
import { makePublic, saveArticle } from '../../../portal/news/article.ts'
import { lockArticle } from '../../../portal/news/article.sql.ts'
import { keepImage } from '../../../portal/news/image.ts'
import { planRelease } from '../../../portal/calendar/release.ts'
import { sideOf, writtenOf } from '../../../portal/testing/articles.ts'
import { communes, today } from '../../../testing/site.ts'
import type { Example, World } from '../examples.ts'

const both = { vi: 'Vì một lý do', en: 'For a reason' }
/** The smallest PNG there is: a dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A request for each operation of the portal, about a public article of the city and a month that it announced. */
export const portalExamples = async ({ site }: World): Promise<Record<string, Example>> => {
  const written = writtenOf('example')
  const [actor, imageId] = [{ accountId: newId(), at: new Date() }, newId()]
  await keepImage(site, 'example', dot)
  const releaseId = await site.db.transaction().execute(async (tx) => {
    await saveArticle(tx, written, { known: undefined, unitCode: communes.city, actor })
    const article = await lockArticle(tx, written.articleId)
    if (article === undefined) throw new Error('It was not kept.')
    await makePublic(tx, article, actor)
    const image = { image_id: imageId, media_type: 'image/png', bytes: dot.length, sha256: 'example' }
    await tx
      .insertInto('portal.image')
      .values({ ...image, unit_code: communes.city, added_by: actor.accountId })
      .execute()
    const planned = { unitCode: communes.city, periodCode: '2020-05', plannedOn: today }
    return planRelease(tx, planned, { accountId: actor.accountId, today })
  })
  const at = `/api/portal/articles/${written.articleId}`
  const isThing = true
  return {
    'get /api/portal/articles': { path: () => '/api/portal/articles', isThing: false },
    'get /api/portal/articles/:articleId': { path: () => at, isThing },
    // Of a version that nobody has seen: a conflict, for who may know of it.
    'post /api/portal/articles': {
      path: () => '/api/portal/articles',
      body: () => ({ ...written, seenVersion: 99 }),
      isThing,
    },
    'post /api/portal/articles/:articleId/proposal': {
      path: () => `${at}/proposal`,
      body: () => ({ version: 99, publishOn: null }),
      isThing,
    },
    'post /api/portal/articles/:articleId/decision': {
      path: () => `${at}/decision`,
      body: () => ({ action: 'publish', version: 99 }),
      isThing,
    },
    'post /api/portal/articles/:articleId/withdrawal': {
      path: () => `${at}/withdrawal`,
      body: () => ({ reason: both }),
      isThing,
    },
    'post /api/portal/previews': {
      path: () => '/api/portal/previews',
      body: () => ({ content: { vi: sideOf(), en: null } }),
      isThing: false,
    },
    'get /api/portal/figures': { path: () => '/api/portal/figures', isThing: false },
    'post /api/portal/images': { path: () => '/api/portal/images', body: () => dot, isThing: false },
    'get /api/portal/images/:imageId': { path: () => `/api/portal/images/${imageId}`, isThing },
    'get /api/portal/releases': { path: () => '/api/portal/releases', isThing: false },
    'post /api/portal/releases': {
      path: () => '/api/portal/releases',
      body: () => ({ periodCode: '2020-05', plannedOn: today }),
      isThing: false,
    },
    // The day that is announced already: a conflict.
    'post /api/portal/releases/:releaseId/move': {
      path: () => `/api/portal/releases/${releaseId}/move`,
      body: () => ({ plannedOn: today, reason: both }),
      isThing,
    },
  }
}
