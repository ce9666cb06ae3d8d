import { expect, test } from 'vitest'
import { addressIn, download, issue } from '../certificates/testing/issuing.ts'
import { addPerson, changeFact } from '../testing/people.ts'
import { freshSite, signedIn, stranger } from '../testing/site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const reader = stranger(site)

async function pathOfNew(personId: string, kind: 'residence' | 'notice' = 'residence'): Promise<string> {
  const pdf = await download(officer, await issue(officer, personId, { kind }))
  const address = addressIn(pdf)
  expect(address.startsWith(`${site.origin}/vi/verify/`)).toBe(true)
  return address.slice(site.origin.length)
}

test('P6: the address in the QR code says whether the paper is valid, its kind and its day, and names nobody', async () => {
  const personId = await addPerson(site.db, { family_name: 'Trịnh', given_name: 'Quỳnh', pin: '001190000123' })
  const path = await pathOfNew(personId)
  for (const [at, told] of [
    [path, ['Giấy còn giá trị', '26/05/2021', 'Xác nhận thông tin về cư trú (CT07)', '26/05/2020']],
    [path.replace('/vi/', '/en/'), ['The certificate is valid', '26 May 2021', '26 May 2020']],
  ] as const) {
    const response = await reader.get(at)
    const text = await response.text()
    expect(response.status).toBe(200)
    for (const words of told) expect(text).toContain(words)
    for (const secret of ['Trịnh', 'Quỳnh', '001190000123', 'Hải Bối', personId]) expect(text).not.toContain(secret)
  }
})

test('P6: void after a change and expired after a year, and neither says what changed', async () => {
  const personId = await addPerson(site.db)
  const path = await pathOfNew(personId, 'notice')
  await changeFact(site.db, personId, { field: 'religion', from: '', to: '01' })
  expect(await (await reader.get(path)).text()).toContain('Giấy còn giá trị')
  await changeFact(site.db, personId, { field: 'marital_status', from: 'never-married', to: 'married' })
  const changed = await (await reader.get(path)).text()
  expect(changed).toContain('Thông tin đã thay đổi sau khi giấy được cấp')
  expect(changed).not.toContain('hôn nhân')
  const later = stranger({ ...site, today: () => '2021-05-27' })
  expect(await (await later.get(path)).text()).toContain('Giấy đã hết hạn')
})

test('404: P6: an unknown code answers on the same page, whatever it looks like', async () => {
  for (const code of ['0'.repeat(28), 'x', '%3Cscript%3E', '%00'])
    for (const language of ['vi', 'en']) {
      const response = await reader.get(`/${language}/verify/${code}`)
      const text = await response.text()
      expect(response.status).toBe(404)
      expect(text).toMatch(/Không có giấy nào mang mã này|There is no certificate with this code/)
      expect(text).not.toContain('<script')
    }
})

test('P6: no browser keeps the answer, no search engine finds it, and a typed code leads to it without a script', async () => {
  const path = await pathOfNew(await addPerson(site.db))
  const { headers } = await reader.get(path)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  const form = await (await reader.get('/vi/verify')).text()
  expect(form).toContain('<form class="code" method="get" action="/vi/verify">')
  const typed = path.split('/').at(-1)?.replaceAll(/.{4}/g, '$& ').toLowerCase() ?? ''
  const sent = await reader.get(`/vi/verify?code=${encodeURIComponent(typed)}`)
  expect(sent.status).toBe(303)
  expect((await reader.get(sent.headers.get('location') ?? '')).status).toBe(200)
  expect((await reader.get('/vi/verify?code=')).status).toBe(200)
})

test('404: P6: the nation issues no certificates, so it cannot say that there is none', async () => {
  const nation = stranger({ ...site, tier: 'national' })
  for (const path of ['/vi/verify', `/vi/verify/${'0'.repeat(28)}`]) expect((await nation.get(path)).status).toBe(404)
  expect(await (await nation.get('/vi/')).text()).not.toContain('/verify')
})
