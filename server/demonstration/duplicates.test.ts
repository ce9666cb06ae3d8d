import { expect, test } from 'vitest'
import { addPerson } from '../testing/people.ts'
import { communes, freshSite } from '../testing/site.ts'
import { prepareDuplicates } from './duplicates.ts'

const site = await freshSite()

test('people of the demonstration are there a second time with a slip, one a third time, once, and wait for review', async () => {
  for (const given_name of ['Hạnh', 'Ngọc', 'Phương', 'Quỳnh', 'Thảo'])
    await addPerson(site.db, { given_name, mother_name: 'Lê Thị Sáu', father_name: 'Nguyễn Văn Bảy' })
  await prepareDuplicates(site, communes.here)
  await prepareDuplicates(site, communes.here)
  const pairs = await site.db.selectFrom('checking.duplicate_pair').select(['state', 'weight']).execute()
  expect(pairs.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'open'))
})
