import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dc01Fields } from '../../forms/dc01.ts'
import { freshSite, stranger } from '../testing/site.ts'
import { refusalIn } from './testing/dossiers.ts'
import { openSheet } from './reading/open-sheet.ts'

const site = await freshSite()
const anyone = stranger(site)
const path = '/api/collection/templates/dc01'

test('200: anybody can download the blank template; its first row names the columns', async () => {
  const answer = await anyone.get(path)
  expect(answer.headers.get('content-disposition')).toContain('dc01.csv')
  expect((await answer.text()).trim()).toBe(dc01Fields.map(({ key }) => key).join(','))
})

test('200: the template as a spreadsheet is read by what reads forms, which finds none in it', async () => {
  const answer = await anyone.get(`${path}?format=xlsx`)
  const file = join(site.folder, 'template.xlsx')
  await writeFile(file, Buffer.from(await answer.arrayBuffer()))
  await expect(openSheet(file, 'template.xlsx')).rejects.toMatchObject({ more: { cause: 'no-rows' } })
})

test('400: there is no template in another format', async () => {
  expect(await refusalIn(await anyone.get(`${path}?format=doc`))).toMatchObject({ status: 400, type: 'not-valid' })
})
