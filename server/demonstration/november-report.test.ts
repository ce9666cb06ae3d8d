import { expect, test } from 'vitest'
import { loadCatalogue } from '../reporting/code-book.ts'
import { writeMonthFiles } from '../reporting/document/month-files.ts'
import { readDocx } from '../reporting/document/testing/documents.ts'
import { getFormMonth, placeIn } from '../reporting/place.ts'
import { readPdf } from '../print/testing/read-pdf.ts'
import { freshSite } from '../testing/site.ts'
import { november2019, reportNovember2019 } from './november-2019.ts'
import { signNovember2019 } from './november-report.ts'

/** The figures of the published report, as the prose of each language tells them. */
const published = {
  vi: [
    'khám phá 3.489 vụ',
    'xử lý 5.813 lượt',
    'triệt phá 193 băng',
    'giải quyết 597 lượt',
    'phát hiện 586 vụ',
    'và 23 vụ tham nhũng',
    'phát hiện 1.417 vụ',
    'với 2.212 lượt',
    'thu giữ hơn 130 kg heroin',
    'và hơn 87.000 viên ma túy tổng hợp',
    'khen thưởng 11.595 lượt',
    'phát gần 300 tin, bài',
  ],
  en: [
    'investigated 3,489 criminal cases',
    'handled 5,813 people',
    'broke up 193 gangs',
    '597 were arrested',
    '586 crimes against',
    'and 23 corruption cases',
    'Drugs: 1,417 cases',
    'with 2,212 people',
    'more than 130 kg of heroin',
    'more than 87,000 pills of synthetic drugs',
    'awards to 11,595 units and individuals',
    'published nearly 300 articles',
  ],
}

test('the report of November 2019 is signed on its day and tells the twelve published figures, in PDF and DOCX, in both languages', async () => {
  const [city, nation] = [await freshSite('city'), await freshSite('national')]
  for (const { db } of [city, nation]) await db.transaction().execute(async (tx) => loadCatalogue(tx))
  await reportNovember2019({ city, nation })
  const drafter = { accountId: '00000000-0000-7000-8000-000000000212' }
  await signNovember2019(nation, drafter)
  await signNovember2019(nation, drafter)
  const files = await nation.db.transaction().execute(async (tx) => {
    return writeMonthFiles(tx, placeIn(await getFormMonth(tx, november2019, nation), 'VN'))
  })
  expect(files.map(({ name }) => name)).toEqual(
    'vi.pdf en.pdf vi.docx en.docx csv json'.split(' ').map((ending) => `REVIEW-2019-11-VN-1.${ending}`),
  )
  for (const { name, content } of files.slice(0, 4)) {
    if (!(content instanceof Uint8Array)) throw new Error(`${name} has no bytes.`)
    const text = name.endsWith('.pdf') ? readPdf(content).text : readDocx(content)
    // In a PDF a line of prose ends where the paper ends.
    const flat = text.replaceAll(/\s+/g, '')
    const language = name.includes('.vi.') ? 'vi' : 'en'
    const missing = published[language].filter((figure) => !flat.includes(figure.replaceAll(' ', '')))
    expect([name, missing]).toEqual([name, []])
    const head = language === 'vi' ? 'HàNội,ngày25tháng11năm2019' : 'HaNoi,25November2019'
    expect([name, flat.includes(head), flat.includes('1/BC-V01')]).toEqual([name, true, true])
  }
})
