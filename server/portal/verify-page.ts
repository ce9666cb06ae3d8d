import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import type { Verdict } from '../certificates/verify-certificate.ts'
import { publicPage } from './page.ts'

const words = {
  title: { vi: 'Kiểm tra giấy xác nhận', en: 'Check a certificate' },
  lead: {
    vi: 'Nhập mã in trên giấy, hoặc quét mã QR của giấy. Trang này chỉ cho biết giấy còn giá trị hay không, không cho biết gì về người có tên trên giấy.',
    en: 'Enter the code that is printed on the paper, or scan its QR code. This page tells whether the paper is valid, and nothing of the person named on it.',
  },
  code: { vi: 'Mã trên giấy', en: 'Code on the paper' },
  hint: {
    vi: '28 chữ và số; chữ hoa hay thường, có gạch nối hay không đều được.',
    en: '28 letters and digits, in capitals or not, with hyphens or without.',
  },
  check: { vi: 'Kiểm tra', en: 'Check' },
  another: { vi: 'Kiểm tra giấy khác', en: 'Check another paper' },
  kind: { vi: 'Loại giấy', en: 'Kind of paper' },
  issuedOn: { vi: 'Ngày cấp', en: 'Issued on' },
  compare: {
    vi: 'Hãy so loại giấy và ngày cấp với giấy bạn đang cầm. Nội dung trên giấy phải còn nguyên vẹn.',
    en: 'Compare the kind and the day with the paper in your hand, and look whether the paper has been altered.',
  },
  unknown: { vi: 'Không có giấy nào mang mã này', en: 'There is no certificate with this code' },
  unknownText: {
    vi: 'Hãy xem lại từng chữ của mã. Nếu mã đúng như trên giấy thì giấy không do hệ thống này cấp.',
    en: 'Look at the code again, sign by sign. If it is the one on the paper, the paper was not issued here.',
  },
} as const satisfies Record<string, Text>

const kinds: Record<Verdict['kind'], Text> = {
  residence: { vi: 'Xác nhận thông tin về cư trú (CT07)', en: 'Confirmation of residence (CT07)' },
  notice: { vi: 'Thông báo số định danh cá nhân và thông tin (Mẫu 01)', en: 'Notice of the data held (Form 01)' },
}

const answers: Record<Verdict['state'], (until: Text) => { title: Text; text: Text }> = {
  valid: (until) => ({
    title: { vi: 'Giấy còn giá trị', en: 'The certificate is valid' },
    text: { vi: `Có giá trị đến hết ngày ${until.vi}.`, en: `It is valid until ${until.en}, that day included.` },
  }),
  expired: (until) => ({
    title: { vi: 'Giấy đã hết hạn', en: 'The certificate has expired' },
    text: { vi: `Đã hết hạn sau ngày ${until.vi}.`, en: `It expired at the end of ${until.en}.` },
  }),
  void: () => ({
    title: { vi: 'Giấy không còn giá trị', en: 'The certificate is void' },
    text: {
      vi: 'Thông tin đã thay đổi sau khi giấy được cấp. Hãy đề nghị người mang giấy xin giấy mới.',
      en: 'The data changed after it was issued. Ask its holder for a new one.',
    },
  }),
}

/** The page on which the code of a certificate is typed in. */
export function askForCode(language: Language, stylesheet: string | undefined): string {
  const content = html`<main id="content" class="page">
    <h1>${words.title[language]}</h1>
    <p class="lead">${words.lead[language]}</p>
    ${codeForm(language)}
  </main>`
  const addresses = { vi: '/vi/verify', en: '/en/verify' }
  const description = words.lead[language]
  return publicPage({ language, title: words.title[language], description, addresses, stylesheet, content })
}

/** What is told of a code: the answer, the kind, the day of issue, and nothing else; of an unknown one that it is. */
export function verdictPage(
  language: Language,
  asked: { code: string; verdict: Verdict | undefined; stylesheet: string | undefined },
): string {
  const { code, verdict, stylesheet } = asked
  const { state, title, text } = answerOf(verdict)
  const content = html`<main id="content" class="page">
    <h1>${title[language]}</h1>
    <div class="problem ${state}">
      <p>${text[language]}</p>
      ${verdict === undefined ? '' : factsOf(verdict, language)}
    </div>
    <h2>${words.another[language]}</h2>
    ${codeForm(language)}
  </main>`
  const address = (one: Language): string => `/${one}/verify/${encodeURIComponent(code)}`
  const addresses = { vi: address('vi'), en: address('en') }
  return publicPage({ language, title: title[language], description: text[language], addresses, stylesheet, content })
}

function answerOf(verdict: Verdict | undefined): { state: string; title: Text; text: Text } {
  if (verdict === undefined) return { state: 'unknown', title: words.unknown, text: words.unknownText }
  const { state, validUntil } = verdict
  return { state, ...answers[state]({ vi: showDate(validUntil, 'vi'), en: showDate(validUntil, 'en') }) }
}

function factsOf({ kind, issuedOn }: Verdict, language: Language) {
  return html`<dl class="told">
      <div>
        <dt>${words.kind[language]}</dt>
        <dd>${kinds[kind][language]}</dd>
      </div>
      <div>
        <dt>${words.issuedOn[language]}</dt>
        <dd>${showDate(issuedOn, language)}</dd>
      </div>
    </dl>
    <p class="soft small">${words.compare[language]}</p>`
}

/** Sends the code as a query, and is sent on to the address of the code: it needs no script. */
function codeForm(language: Language) {
  return html`<form class="code" method="get" action="/${language}/verify">
    <label for="code">${words.code[language]}</label>
    <p id="code-hint" class="soft small">${words.hint[language]}</p>
    <input
      id="code"
      name="code"
      required
      maxlength="60"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="code-hint"
    />
    <button type="submit" class="button">${words.check[language]}</button>
  </form>`
}
