import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { cellsOf, dossierOf } from '../testing/forms.ts'
import { communes, freshSite, signedIn } from '../testing/site.ts'
import { dossiers, told } from './testing/dossiers.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const path = `/api/collection/processing/${communes.here}`
const Processing = z.object({
  decided: z.int(),
  inTime: z.int(),
  medianHours: z.number().nullable(),
  mostHours: z.number().nullable(),
})

test('200: C5: how long decisions took is told of the commune, half of them and nineteen of twenty', async () => {
  expect(await told(await head.get(path), Processing)).toMatchObject({ decided: 0, medianHours: null })
  for (const hours of [2, 4, 100]) {
    const dossierId = newId()
    await sql`insert into collection.dossier (dossier_id, commune_code, household_no, form_code, form_valid_from, state,
        entered_by, decided_by, submitted_on, decide_by)
      values (${dossierId}, ${communes.here}, '', 'DC01', '2016-02-02', 'accepted', ${newId()}, ${newId()}, '2020-05-20',
        '2020-05-22')`.execute(site.db)
    await sql`insert into collection.step (dossier_id, step_no, action, to_state, account_id, reason, taken_at)
      values (${dossierId}, 1, 'submit', 'submitted', ${newId()}, '', '2020-05-20T08:00+07'),
        (${dossierId}, 2, 'accept', 'accepted', ${newId()}, '',
          '2020-05-20T08:00+07'::timestamptz + make_interval(hours => ${hours}))`.execute(site.db)
  }
  // One that waits has taken no time yet.
  await officer.post(dossiers, dossierOf([cellsOf()]))
  const processing = await told(await head.get(path), Processing)
  expect(processing).toMatchObject({ decided: 3, inTime: 2, medianHours: 4 })
  expect(processing.mostHours).toBeCloseTo(90.4, 5)
})

test('404: of another commune; 400: of no commune', async () => {
  expect((await head.get(`/api/collection/processing/${communes.there}`)).status).toBe(404)
  expect((await head.get('/api/collection/processing/01')).status).toBe(400)
})
