import type { Hono } from 'hono'
import { html } from 'hono/html'
import { languages, type Language, type Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { competenceFacts } from '../../forms/training/competence.ts'
import { courses } from '../../forms/training/course.ts'
import type { Standing } from '../../forms/training/standing.ts'
import { localDay } from '../../forms/local-clock.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { publicKeyOf } from '../training/credential.ts'
import { verifyCredential, type CredentialVerdict } from '../training/verify-credential.ts'
import { publicPage } from './page.ts'

const words = {
  title: { vi: 'Kiểm tra chứng nhận tập huấn', en: 'Check a certificate of training' },
  lead: {
    vi: 'Nhập số và chữ ký in trên chứng nhận, hoặc quét mã QR. Trang này chỉ cho biết chứng nhận còn hiệu lực hay không, không nêu tên và điểm.',
    en: 'Enter the number and the signature on the certificate, or scan its QR code. This page tells whether it is valid, and neither the name nor a score.',
  },
  number: { vi: 'Số', en: 'Number' },
  signature: { vi: 'Chữ ký', en: 'Signature' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  another: { vi: 'Kiểm tra chứng nhận khác', en: 'Check another certificate' },
  course: { vi: 'Khóa học', en: 'Course' },
  opens: { vi: 'Được làm', en: 'Opens' },
  issued: { vi: 'Ngày cấp', en: 'Issued on' },
  until: { vi: 'Hiệu lực đến', en: 'Until' },
  key: { vi: 'Khóa công khai của nơi cấp (Ed25519)', en: 'Public key of the issuer (Ed25519)' },
  unknown: { vi: 'Không có chứng nhận như vậy', en: 'There is no such certificate' },
  unknownText: {
    vi: 'Số và chữ ký không khớp với chứng nhận nào. Hãy xem lại từng chữ, hoặc quét mã QR.',
    en: 'Number and signature belong to no certificate. Look at them sign by sign, or scan the QR code.',
  },
  tooMany: { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
  tooManyText: {
    vi: 'Hãy đợi mười lăm phút rồi thử lại. Chứng nhận đúng vẫn kiểm tra được ngay.',
    en: 'Wait fifteen minutes, then try again. A certificate that is right is answered at once.',
  },
} as const satisfies Record<string, Text>

const answers: Record<Standing, Text> = {
  valid: { vi: 'Chứng nhận còn hiệu lực', en: 'The certificate is valid' },
  expiring: { vi: 'Chứng nhận còn hiệu lực', en: 'The certificate is valid' },
  'refresh-due': { vi: 'Chứng nhận còn hiệu lực', en: 'The certificate is valid' },
  expired: { vi: 'Chứng nhận đã hết hạn', en: 'The certificate has expired' },
  lapsed: { vi: 'Chứng nhận không còn hiệu lực', en: 'The certificate has lapsed' },
  revoked: { vi: 'Chứng nhận đã bị thu hồi', en: 'The certificate was revoked' },
}

type Found = CredentialVerdict | 'unknown' | 'too-many'

/** Adds the pages on which a certificate of training is checked: by its QR code, or by number and signature. */
export function addCredentials(server: Hono, site: Site, stylesheet: string | undefined): void {
  for (const language of languages) {
    server.get(`/${language}/credentials`, async (c) => {
      const { number = '', signature = '' } = c.req.query()
      const path = [number, signature].map((part) => encodeURIComponent(part.trim())).join('/')
      if (number !== '' && signature !== '') return c.redirect(`/${language}/credentials/${path}`, 303)
      c.header('cache-control', 'no-cache')
      return c.html(askPage(language, { key: await publicKeyOf(site.folder), stylesheet }))
    })
    // The address of a credential alone leads to where its signature is asked for.
    server.get(`/${language}/credentials/:number`, (c) => c.redirect(`/${language}/credentials`, 303))
    server.get(`/${language}/credentials/:number/:signature`, async (c) => {
      const { number: certificateNo, signature } = c.req.param()
      const found = await look(site, { certificateNo, signature })
      c.header('cache-control', 'no-store')
      c.header('x-robots-tag', 'noindex, nofollow')
      return c.html(
        answerPage(language, { found, stylesheet }),
        found === 'unknown' ? 404 : found === 'too-many' ? 429 : 200,
      )
    })
  }
}

async function look(site: Site, asked: { certificateNo: string; signature: string }): Promise<Found> {
  try {
    return (await site.db.transaction().execute(async (tx) => verifyCredential(tx, site, asked))) ?? 'unknown'
  } catch (error) {
    if (error instanceof Problem && error.type === 'too-many-attempts') return 'too-many'
    throw error
  }
}

const addresses = { vi: '/vi/credentials', en: '/en/credentials' }

function askPage(language: Language, { key, stylesheet }: { key: string; stylesheet: string | undefined }): string {
  const content = html`<main id="content" class="page">
    <h1>${words.title[language]}</h1>
    <p class="lead">${words.lead[language]}</p>
    ${form(language)}
    <h2>${words.key[language]}</h2>
    <p class="soft small">${key.split('\n').map((line) => html`${line}<br />`)}</p>
  </main>`
  const description = words.lead[language]
  return publicPage({ language, title: words.title[language], description, addresses, stylesheet, content })
}

/** What is told of number and signature. The page of an unknown one is the same, byte for byte, whatever was asked. */
function answerPage(
  language: Language,
  { found, stylesheet }: { found: Found; stylesheet: string | undefined },
): string {
  const { title, text, state } = answerOf(found)
  const content = html`<main id="content" class="page">
    <h1>${title[language]}</h1>
    <div class="problem ${state}">
      ${text === undefined ? '' : html`<p>${text[language]}</p>`}
      ${typeof found === 'string' ? '' : factsOf(found, language)}
    </div>
    <h2>${words.another[language]}</h2>
    ${form(language)}
  </main>`
  return publicPage({
    language,
    title: title[language],
    description: words.lead[language],
    addresses,
    stylesheet,
    content,
  })
}

function answerOf(found: Found): { title: Text; text?: Text; state: string } {
  if (found === 'unknown') return { title: words.unknown, text: words.unknownText, state: 'unknown' }
  if (found === 'too-many') return { title: words.tooMany, text: words.tooManyText, state: 'unknown' }
  const isGood = answers[found.standing] === answers.valid || answers[found.standing].en === answers.valid.en
  return { title: answers[found.standing], state: isGood ? 'valid' : 'void' }
}

function factsOf({ courseCode, competences, issuedAt, endsAt }: CredentialVerdict, language: Language) {
  const facts: [Text, string][] = [
    [words.course, courses[courseCode].title[language]],
    [words.opens, competences.map((one) => competenceFacts[one].name[language]).join(', ')],
    [words.issued, showDate(localDay(issuedAt), language)],
    [words.until, showDate(localDay(endsAt), language)],
  ]
  return html`<dl class="told">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name[language]}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

/** Sends number and signature as a query, and is sent on to their address: it needs no script. */
function form(language: Language) {
  return html`<form class="code" method="get" action="/${language}/credentials">
    ${(['number', 'signature'] as const).map(
      (name) =>
        html`<label for="${name}">${words[name][language]}</label>
          <input id="${name}" name="${name}" required maxlength="120" autocomplete="off" spellcheck="false" />`,
    )}
    <button type="submit" class="button">${words.check[language]}</button>
  </form>`
}
