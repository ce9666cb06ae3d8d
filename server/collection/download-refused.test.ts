import { expect, test } from 'vitest'
import { cellsOf } from '../testing/forms.ts'
import { freshSite, signedIn } from '../testing/site.ts'
import { csvOf } from './reading/testing/made-files.ts'
import { runUploads } from './run-uploads.job.ts'
import { rowsOf } from './testing/collecting.ts'
import { batchAt, seeBatch, uploaded } from './testing/uploads.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')

test('200: C10: C11: refused rows come as a file with reasons in both languages; mended there and sent, they are taken', async () => {
  const forms = [cellsOf(), cellsOf({ sex: 'Nx' }), cellsOf({ birth_date: '31/4/1990', given_name: 'Bình, "An"' })]
  const batchId = await uploaded(officer, csvOf(rowsOf(forms)), { name: 'tháng 5.csv' })
  await runUploads(site)
  expect(await seeBatch(officer, batchId)).toMatchObject({ held: 1, refused: 2 })
  const answer = await officer.get(`${batchAt(batchId)}/refused`)
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('tháng 5.csv.refused.csv'))
  const text = await answer.text()
  expect(text).toContain('sex: Không có trong danh mục')
  expect(text).toContain('birth_date: There is no such day')
  expect(text).toContain('1990-05-01')
  const mended = await uploaded(officer, text.replace('Nx', 'Nữ').replace('31/4/1990', '1/5/1990'))
  await runUploads(site)
  expect(await seeBatch(officer, mended)).toMatchObject({ state: 'done', held: 2, refused: 0 })
  const again = await uploaded(officer, text.replace('Nx', 'Nữ').replace('31/4/1990', '1/5/1990'))
  await runUploads(site)
  expect(await seeBatch(officer, again)).toMatchObject({ held: 0, refused: 2, repeated: 2 })
})

test('404: the refused rows of another account do not exist', async () => {
  const batchId = await uploaded(officer, csvOf(rowsOf([cellsOf({ sex: '?' })])))
  const colleague = await signedIn(site, 'commune-officer')
  expect((await colleague.get(`${batchAt(batchId)}/refused`)).status).toBe(404)
})
