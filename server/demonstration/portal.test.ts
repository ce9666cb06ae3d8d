import { expect, test } from 'vitest'
import { loadCatalogue } from '../reporting/code-book.ts'
import { freshSite, stranger } from '../testing/site.ts'
import { prepareReporting } from './reporting.ts'

test('November 2019 is told in both languages with the published figures, each leading to its vintage; a day was kept and one moved', async () => {
  const tiers = { city: await freshSite('city'), nation: await freshSite('national') }
  for (const { db } of Object.values(tiers)) await db.transaction().execute(async (tx) => loadCatalogue(tx))
  await prepareReporting(tiers, 'secret')
  // Done once.
  await prepareReporting(tiers, 'secret')
  const reader = stranger(tiers.nation)
  const told = {
    vi: [
      '3.489 vụ',
      '5.813',
      '193 băng, nhóm',
      '597',
      '586 vụ',
      '23 vụ',
      '1.417 vụ',
      '2.212',
      'hơn 130 kg',
      'hơn 87.000 viên',
      '11.595',
      'khoảng 300 tin, bài',
    ],
    en: [
      '3,489',
      '5,813',
      '193',
      '597',
      '586 cases',
      '23 cases',
      '1,417',
      '2,212',
      'more than 130 kg',
      'more than 87,000 pills',
      '11,595 awards',
      'about 300 articles',
    ],
  }
  for (const [language, figures] of Object.entries(told)) {
    const page = await (await reader.get(`/${language}/news/ket-qua-thang-11-2019`)).text()
    for (const figure of figures)
      expect(page).toMatch(
        new RegExp(
          `<a class="figure" href="/${language}/results\\?month=2019-11&amp;unit=VN&amp;vintage=1#[A-Z.]+"\\s*>${figure}</a`,
        ),
      )
  }
  const calendar = await (await reader.get('/en/calendar')).text()
  for (const words of ['Published as announced', 'Moved from 25 May 2020', '25 June 2020'])
    expect(calendar).toContain(words)
})
