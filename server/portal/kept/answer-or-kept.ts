import { setTimeout } from 'node:timers/promises'
import type { Site } from '../../http/server.ts'
import { readKept, readKeptFile, type KeptPage } from './kept-pages.ts'

/** How long a reader waits for the database before the page that is kept is shown. */
const waitMs = 4000

const isPublic = ({ method }: Request, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && /^\/(vi|en|open\/v1|media)\/|^\/sitemap\.xml$/.test(path)

/**
 * Answers a request, or, where a public page cannot be made because the register does not answer, with the page as it was
 * when it was published last, and a line that says so. An address with a question that is not kept gets the page without.
 */
export async function answerOrKept(
  site: Pick<Site, 'folder'>,
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  if (!isPublic(request, pathname)) return answer()
  const answered = answer()
  const timer = new AbortController()
  const waited = setTimeout(waitMs, undefined, { signal: timer.signal }).catch(() => undefined)
  const inTime = await Promise.race([answered, waited])
  timer.abort()
  if (inTime !== undefined && inTime.status < 500) {
    // The files of a vintage never change, so whoever has one need not ask again.
    if (inTime.ok && pathname.startsWith('/open/v1/results/'))
      inTime.headers.set('cache-control', 'public, max-age=31536000, immutable')
    return inTime
  }
  const { pages } = await readKept(site)
  const page = pages[pathname + search] ?? pages[pathname]
  // A file that is gone is no page either: then the reader is told what went wrong.
  const bytes = page && (await readKeptFile(site, page).catch(() => undefined))
  if (page === undefined || bytes === undefined) return answered
  const content = withNotice(page, bytes)
  return new Response(request.method === 'HEAD' ? null : content, {
    status: page.status,
    headers: { ...page.headers, 'cache-control': 'no-cache' },
  })
}

const notice =
  '<aside class="notice care kept" aria-label="Thông báo / Notice"><p><span lang="vi">Trang đang hiện bản đã lưu khi công bố; hệ thống tạm thời không trả lời.</span> <span lang="en">This is the page as it was published last; the system does not answer at present.</span></p></aside>'

/** Before the content of a page; a file stays as it is. */
function withNotice({ headers }: KeptPage, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | string {
  if (headers['content-type']?.startsWith('text/html') !== true) return bytes
  return new TextDecoder().decode(bytes).replace('<main', () => `${notice}<main`)
}
