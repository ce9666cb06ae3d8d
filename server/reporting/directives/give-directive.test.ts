import { expect, test } from 'vitest'
import { communes } from '../../testing/site.ts'
import { refusalOf } from '../testing/reports.ts'
import { conclusion, give, monthPath, task, taskPath, taskSite, told } from './testing/tasks.ts'

const { site, giver, owner, district, stranger } = await taskSite()
const post = async (directive: object) => refusalOf(await giver.post(`${monthPath()}/directives`, directive))
const of = (issuedOn: string) => conclusion([task()], { directiveNo: '77/KL', issuedOn })

test('200: T1: a conclusion becomes tasks with owner, units that take part, day and measure', async () => {
  const measure = { element: 'SZ.HEROIN', target: { amount: '1.5', unit: 'kg', qualifier: 'at-least' } }
  const [taskId, second] = await give(
    giver,
    conclusion([
      task({ measure, coUnitCodes: [communes.there, communes.there, communes.here] }),
      task({ ownerCode: communes.district }),
    ]),
  )
  expect(await (await owner.get(taskPath(taskId))).json()).toMatchObject({
    task: {
      issuer: { code: '01', name: 'Thành phố Hà Nội' },
      owner: { code: communes.here, name: 'Xã Hải Bối' },
      coUnits: [{ code: communes.there }],
      reviewed: '2020-05',
      said: 'Tăng cường tuần tra, bảo đảm trật tự dịp hè.',
      dueOn: '2020-06-14',
      state: 'given',
      column: 'given',
      element: { code: 'SZ.HEROIN' },
      target: { amount: '1500', qualifier: 'at-least' },
    },
    steps: [],
  })
  expect(await told(district, second)).toMatchObject({ task: { state: 'given' } })
})

test('409: T1: the same number in the same year is one conclusion, of the next year another', async () => {
  expect((await giver.post(`${monthPath()}/directives`, of('2020-05-25'))).status).toBe(200)
  expect(await post(of('2020-05-26'))).toBe('409 directive-twice')
  expect((await giver.post(`${monthPath()}/directives`, of('2019-12-25'))).status).toBe(200)
})

test('422: T1: due before it was given, a unit that does not exist on that day or lies elsewhere, a wrong measure', async () => {
  const wrong: [object, string][] = [
    [task({ dueOn: '2020-05-24' }), '422 task-due'],
    [task({ ownerCode: '99999' }), '422 task-unit'],
    [task({ ownerCode: '79' }), '422 task-unit'],
    [task({ coUnitCodes: ['26740'] }), '422 task-unit'],
    [task({ ownerCode: 'VN' }), '422 task-unit'],
    [task({ measure: { element: 'CR.NOTHING', target: null } }), '422 cell-not-in-form'],
    [
      task({ measure: { element: 'SZ.SYNTH.TAB', target: { amount: '5', unit: 'kg', qualifier: 'at-most' } } }),
      '422 value-unit',
    ],
    [
      task({ measure: { element: 'CR.GANG.GROUPS', target: { amount: '1.5', qualifier: 'at-least' } } }),
      '422 value-refused',
    ],
  ]
  for (const [one, refusal] of wrong) expect(await post(conclusion([task(), one]))).toBe(refusal)
  expect(await post(conclusion([task()], { issuedOn: '2020-05-27' }))).toBe('400 not-valid')
  expect(await post(conclusion([]))).toBe('400 not-valid')
  expect(await site.db.selectFrom('reporting.directive').select('directive_no').execute()).toHaveLength(3)
})

test('409: T1: a conclusion is entered at the unit that gives it; 404 for who gives none', async () => {
  expect(await refusalOf(await district.post(`${monthPath(communes.here)}/directives`, conclusion()))).toBe(
    '409 not-task-giver',
  )
  expect((await district.post(`${monthPath()}/directives`, conclusion())).status).toBe(404)
  expect((await owner.post(`${monthPath(communes.here)}/directives`, conclusion())).status).toBe(404)
  expect((await stranger.get(taskPath((await give(giver))[0]))).status).toBe(404)
})
