import { AxeBuilder } from '@axe-core/playwright'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserMissing, launchBrowser } from '../../testing/browser.ts'
import { linkFiles } from './link-files.ts'
import { people } from './testing/made-people.ts'
import { madeModel } from './testing/made-records.ts'

/** The report of made people; two of them, who are linked, have a name that would be a tag. */
async function report(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-report-'))
  const inFolder = (name: string): string => join(folder, name)
  const hostile = 'x1,<b>Lan</b> & Co,1950-03-07\nx2,<b>Lan</b> & Co,1950-03-07\n'
  await writeFile(inFolder('people.csv'), people(300) + hostile)
  await writeFile(inFolder('labels.csv'), 'id_l,id_r,same\np0,q0,yes\np1,p2,no\n')
  const wish = { files: [inFolder('people.csv')], model: madeModel(), labels: inFolder('labels.csv') }
  await linkFiles({ ...wish, out: inFolder('links.csv'), report: inFolder('report.html') })
  const page = await readFile(inFolder('report.html'), 'utf8')
  await rm(folder, { recursive: true })
  return page
}
const page = await report()

test('the report is one page with nothing from elsewhere: weights, threshold, labels, keys, and pairs with their texts', () => {
  const parts = ['Weights of levels', 'The threshold', 'Against labels', 'Where pairs were looked for', 'Nguyễn Văn An']
  for (const part of parts) expect(page).toContain(part)
  expect(page).not.toMatch(/https?:|<script|<b>Lan|src=|@import|url\(/)
})

test.skipIf(browserMissing !== undefined)('everybody can read the report, on a narrow screen too', async () => {
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const tab = await context.newPage()
  await tab.setContent(page)
  const { violations } = await new AxeBuilder({ page: tab }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await browser.close()
})
