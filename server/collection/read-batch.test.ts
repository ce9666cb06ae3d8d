import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { cellsOf } from '../testing/forms.ts'
import { freshSite, signedIn } from '../testing/site.ts'
import { csvOf } from './reading/testing/made-files.ts'
import { runUploads } from './run-uploads.job.ts'
import { rowsOf } from './testing/collecting.ts'
import { batchAt, seeBatch, uploaded } from './testing/uploads.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')

test('200: C10: the counts of a batch and the first twenty of its refused rows, in the order of the file', async () => {
  const forms = Array.from({ length: 50 }, (_, at) => cellsOf(at % 2 === 0 ? {} : { sex: '?' }))
  const batchId = await uploaded(officer, csvOf(rowsOf(forms)))
  await runUploads(site)
  const { firstRefused, ...batch } = await seeBatch(officer, batchId)
  expect(batch).toMatchObject({
    state: 'done',
    rowsTotal: 50,
    accepted: 0,
    held: 25,
    refused: 25,
    repeated: 0,
    problem: null,
  })
  expect(firstRefused.map(({ rowNo }) => rowNo)).toEqual(Array.from({ length: 20 }, (_, at) => at * 2 + 3))
  expect(firstRefused[0]?.findings).toEqual([{ rule: 'code-unknown' }])
})

test('404: a batch is its sender’s alone', async () => {
  const batchId = await uploaded(officer, csvOf(rowsOf([cellsOf()])))
  const colleague = await signedIn(site, 'commune-officer')
  const [hidden, missing] = [await colleague.get(batchAt(batchId)), await colleague.get(batchAt(newId()))]
  expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()])
})
