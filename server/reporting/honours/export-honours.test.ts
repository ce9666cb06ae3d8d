import { expect, test } from 'vitest'
import { communes, signedIn } from '../../testing/site.ts'
import { enlist } from '../../workforce/testing/police.ts'
import { reportingSite } from '../testing/reports.ts'
import { decision, enter, monthOf } from './testing/honours.ts'

const site = await reportingSite()
const administrator = await signedIn(site, 'city-administrator')

test('200: H4: what leaves as a file are totals: no officer, no decision', async () => {
  const officerIds = [await enlist(administrator, undefined, { fullName: 'Trần Thị Mai' })]
  await enter(administrator, decision({ officerIds }))
  const answer = await administrator.get(`${monthOf()}/honours/totals`)
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect((await answer.text()).replace('\uFEFF', '')).toBe(
    'honour,name,units,officers,total\r\ncommendation,"Giấy khen",1,1,2\r\n',
  )
})

test('404: H4: the totals of another commune', async () => {
  const stranger = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await stranger.get(`${monthOf(communes.here)}/honours/totals`)).status).toBe(404)
})
