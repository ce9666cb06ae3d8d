import { createHash } from 'node:crypto'
import { bareThePicture } from '../../forms/surrender/bare-picture.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { listReleases, lockRelease, moveRelease, noteOut, planRelease } from '../portal/calendar/release.ts'
import { proposeArticle, publishArticle, saveArticle } from '../portal/news/article.ts'
import { findArticle, lockArticle } from '../portal/news/article.sql.ts'
import { keepImage } from '../portal/news/image.ts'
import { november2019Article } from './portal-texts.ts'
import { drawHills } from './portal-picture.ts'

const articleId = '00000000-0000-7000-8000-000000000221'
const imageId = '00000000-0000-7000-8000-000000000222'
const unitCode = 'VN'

/** The afternoon of the day on which November 2019 was reviewed. */
const reviewedAt = new Date('2019-11-25T17:00:00+07:00')

/**
 * Puts the portal into the demonstration: the article about November 2019, written by the editor and published by the
 * publisher, and a calendar of which one day was kept and one moved. Its results have to be public. Done once.
 */
export async function preparePortal(
  nation: Site,
  people: { editor: { accountId: string }; publisher: { accountId: string } },
): Promise<void> {
  await nation.units()
  await nation.db.transaction().execute(async (tx) => {
    if ((await findArticle(tx, articleId)) === undefined) await publishReview(tx, nation, people)
    if ((await listReleases(tx)).length === 0) await planReleases(tx, people.editor.accountId)
  })
}

type People = Parameters<typeof preparePortal>[1]

async function publishReview(tx: AnyTx, nation: Site, { editor, publisher }: People): Promise<void> {
  await addPicture(tx, nation, editor.accountId)
  const written = { articleId, seenVersion: 0, slug: 'ket-qua-thang-11-2019', imageId, content: november2019Article }
  const actor = { accountId: editor.accountId, at: reviewedAt }
  const version = await saveArticle(tx, written, { known: undefined, unitCode, actor })
  const article = async () => {
    const locked = await lockArticle(tx, articleId)
    if (locked === undefined) throw new Error('The article of the demonstration was not kept.')
    return locked
  }
  await proposeArticle(tx, await article(), { version, publishOn: null, actor, site: nation })
  const another = { accountId: publisher.accountId, at: reviewedAt }
  await publishArticle(tx, await article(), { version, actor: another, site: nation })
}

async function addPicture(tx: AnyTx, nation: Site, addedBy: string): Promise<void> {
  const picture = bareThePicture(drawHills())
  if (picture === undefined) throw new Error('The picture of the demonstration is none.')
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  await tx
    .insertInto('portal.image')
    .values({
      image_id: imageId,
      unit_code: unitCode,
      media_type: picture.mediaType,
      bytes: picture.bytes.length,
      sha256,
      added_by: addedBy,
    })
    .execute()
  await keepImage(nation, sha256, picture.bytes)
}

async function planReleases(tx: AnyTx, accountId: string): Promise<void> {
  const plan = async (periodCode: string, plannedOn: string): Promise<string> =>
    planRelease(tx, { unitCode, periodCode, plannedOn }, { accountId, today: '2019-11-01' })
  await plan('2019-11', '2019-11-25')
  await noteOut(tx, { unitCode, periodCode: '2019-11' }, '2019-11-25')
  const moved = await lockRelease(tx, await plan('2020-05', '2020-05-25'))
  if (moved === undefined) throw new Error('The release of the demonstration was not kept.')
  const reason = {
    vi: 'Một số tỉnh gửi số liệu bổ sung, cần đối chiếu thêm.',
    en: 'Some provinces sent more figures, which have to be compared.',
  }
  await moveRelease(tx, moved, { plannedOn: '2020-05-29', reason, accountId, today: '2020-05-20' })
  await plan('2020-06', '2020-06-25')
}
