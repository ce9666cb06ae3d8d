import { expect, test } from 'vitest'
import * as z from 'zod'
import { freshSite, signedIn } from '../../testing/site.ts'

const site = await freshSite()
const Rules = z.object({ rules: z.array(z.object({ id: z.string(), runsOn: z.array(z.string()), set: z.unknown() })) })

test('200: the catalogue has the rules of forms, of acts and over the register, and how the last are set', async () => {
  const officer = await signedIn(site, 'commune-officer')
  const { rules } = Rules.parse(await (await officer.get('/api/checking/rules')).json())
  expect(rules.length).toBeGreaterThan(160)
  expect(rules.find(({ id }) => id === 'head-twice')).toMatchObject({
    runsOn: ['form', 'sweep'],
    set: { isOn: true, weight: 'serious' },
  })
  expect(rules.find(({ id }) => id === 'required')).toMatchObject({ runsOn: ['form'], set: null })
})

test('404: who checks nothing gets no catalogue', async () => {
  const operator = await signedIn(site, 'national-operator')
  expect((await operator.get('/api/checking/rules')).status).toBe(404)
})
