import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import { problems } from '../../forms/problems.ts'
import { publicPage } from './page.ts'

const words = {
  lead: {
    vi: 'Hệ thống đã trả lời như sau, và đây là cách xử lý.',
    en: 'The system has answered this, and here is what to do.',
  },
  status: { vi: 'Mã trả lời', en: 'Status' },
  type: { vi: 'Loại', en: 'Type' },
  back: { vi: 'Về trang đầu', en: 'To the start page' },
} as const satisfies Record<string, Text>

/** The page of a problem: what it means and what to do about it. Undefined where there is no such problem. */
export function problemPage(type: string, language: Language, stylesheet?: string): string | undefined {
  if (!isProblemType(type)) return undefined
  const { title, detail, status } = problems[type]
  const content = html` <main id="content" class="page">
    <h1>${title[language]}</h1>
    <p class="lead">${words.lead[language]}</p>
    <div class="problem">
      <p>${detail[language]}</p>
      <p class="soft small">${words.type[language]}: <code>${type}</code> · ${words.status[language]}: ${status}</p>
    </div>
    <p><a href="/${language}/">${words.back[language]}</a></p>
  </main>`
  const address = (one: Language): string => `/problems/${type}?language=${one}`
  return publicPage({
    language,
    title: title[language],
    description: detail[language],
    addresses: { vi: address('vi'), en: address('en') },
    stylesheet,
    content,
  })
}

function isProblemType(type: string): type is keyof typeof problems {
  return Object.hasOwn(problems, type)
}
