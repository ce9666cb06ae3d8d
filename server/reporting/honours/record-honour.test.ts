import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { communes, signedIn } from '../../testing/site.ts'
import { refusalOf, reportingSite } from '../testing/reports.ts'
import { decision, enter, registerOf } from './testing/honours.ts'

const site = await reportingSite()
const administrator = await signedIn(site, 'city-administrator')
const district = await signedIn(site, 'district-officer')
const post = async (entry: object, who = administrator) => refusalOf(await who.post('/api/reporting/honours', entry))
const no = (more: object) => decision({ decisionNo: newId(), ...more })

test('409: H1: a decision stands in the register once; the number of another authority or day is another one', async () => {
  await enter(administrator)
  expect(await post(decision())).toBe('409 honour-twice')
  expect(await post(decision({ unitCode: communes.district }), district)).toBe('409 honour-twice')
  expect(await post(decision({ decidedOn: '2020-05-09' }))).toBe('200 ')
  // Two districts each have a decision of this number and day.
  const ofDistrict = { authority: 'district-police', decisionNo: '5/QĐ' }
  expect(await post(decision(ofDistrict))).toBe('200 ')
  expect(await post(decision({ ...ofDistrict, unitCodes: ['00001'] }))).toBe('200 ')
  const { decisions } = await registerOf(administrator)
  expect(decisions.map(({ of }) => of.code).toSorted()).toEqual(['001', '01', '01', '017'].toSorted())
})

test('200: H1: a correction is a later entry with a reason, made once; without recipients it takes the decision back', async () => {
  const decisionId = await enter(administrator, decision({ decisionNo: '200/QĐ' }))
  const replaces = { decisionId, reason: 'Nhầm đơn vị' }
  const corrected = decision({ decisionNo: '200/QĐ', unitCodes: [communes.there], replaces })
  const laterId = await enter(administrator, corrected)
  expect(await post(corrected)).toBe('409 honour-twice')
  expect(await post({ ...corrected, decisionNo: '201/QĐ' })).toBe('409 entry-replaced')
  const back = { ...corrected, unitCodes: [], replaces: { decisionId: laterId, reason: 'Không có quyết định này' } }
  const lastId = await enter(administrator, back)
  const { decisions } = await registerOf(administrator)
  const shown = decisions.filter(({ decisionNo }) => decisionNo === '200/QĐ')
  expect(shown).toMatchObject([
    { decisionId, isReplaced: true, units: [{ name: 'Xã Hải Bối' }] },
    { decisionId: laterId, isReplaced: true, units: [{ name: 'Xã Kim Chung' }] },
    { decisionId: lastId, isReplaced: false, units: [] },
  ])
  for (const change of [
    site.db.updateTable('reporting.honour_decision').set({ subject: '' }),
    site.db.deleteFrom('reporting.honour_recipient'),
  ])
    await expect(change.execute()).rejects.toThrow('permission denied')
})

test('422: H1: a unit that there was not on that day or that lies elsewhere, one named twice, an unknown officer', async () => {
  for (const wrong of [
    { unitCodes: ['99999'] },
    { unitCodes: ['79'] },
    { unitCodes: [communes.here, communes.here] },
    { officerIds: [newId()] },
    { unitCodes: [communes.district], authority: 'commune-committee' },
  ])
    expect(await post(no(wrong))).toBe('422 honour-recipient')
  expect(await post(no({ unitCodes: [] }))).toBe('400 not-valid')
  expect(await post(no({ decidedOn: '2020-05-27' }))).toBe('400 not-valid')
})

test('404: H1: in the register of another city, or a correction of what there is not', async () => {
  expect(await post(decision({ unitCode: '79', decisionNo: '9' }))).toBe('404 not-found')
  const replaces = { decisionId: newId(), reason: 'x' }
  expect(await post(decision({ decisionNo: '9', replaces }))).toBe('404 not-found')
})
