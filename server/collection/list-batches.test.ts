import { expect, test } from 'vitest'
import * as z from 'zod'
import { cellsOf } from '../testing/forms.ts'
import { freshSite, signedIn } from '../testing/site.ts'
import { csvOf } from './reading/testing/made-files.ts'
import { rowsOf } from './testing/collecting.ts'
import { told } from './testing/dossiers.ts'
import { batches, uploaded } from './testing/uploads.ts'

const site = await freshSite()
const Listed = z.object({ batches: z.array(z.looseObject({ batchId: z.string() })) })

test('200: an account sees its own uploads, the newest first', async () => {
  const [officer, colleague] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'commune-officer')]
  const file = csvOf(rowsOf([cellsOf()]))
  const [one, other] = [await uploaded(officer, file), await uploaded(officer, file)]
  const listed = await told(await officer.get(batches), Listed)
  expect(listed.batches.map(({ batchId }) => batchId)).toEqual([other, one])
  expect(await told(await colleague.get(batches), Listed)).toEqual({ batches: [] })
})

test('404: who collects nothing has no list of uploads', async () => {
  expect((await (await signedIn(site, 'head-of-commune-police')).get(batches)).status).toBe(404)
})
