import { expect, test } from 'vitest'
import * as z from 'zod'
import { collect, familyOf } from '../../testing/forms.ts'
import { communes, freshSite, ledgerOf, signedIn } from '../../testing/site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')

const path = (measure: string): string => `/api/checking/quality/${communes.here}/cases/${measure}`

test('200: K6: the cases of a measure are the people whom it finds, and the ledger names those who were shown', async () => {
  const [, mother] = await collect({ officer, head }, familyOf('H1', { declared_on: '2020-01-10' }))
  const response = await officer.get(path('facts-complete'))
  expect(response.status).toBe(200)
  const { all, persons } = z
    .object({ all: z.number(), persons: z.array(z.object({ personId: z.string() })) })
    .parse(await response.json())
  expect({ all, persons: persons.map(({ personId }) => personId) }).toEqual({ all: 1, persons: [mother] })
  expect((await ledgerOf(site, 'checking.list-cases')).at(-1)).toMatchObject({ subjects: [mother] })
})

test('404: a measure that there is none of, and a commune that is not within reach', async () => {
  const stranger = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await officer.get(path('beauty'))).status).toBe(404)
  expect((await stranger.get(path('has-number'))).status).toBe(404)
})
