import { expect, test } from 'vitest'
import { matchPath } from './router.tsx'

test('a pattern gives the names of its parts, and only a path of its own length', () => {
  expect(matchPath('/dossiers/:dossierId', '/dossiers/018f')).toEqual({ dossierId: '018f' })
  expect(matchPath('/persons/:personId/update', '/persons/018f/update')).toEqual({ personId: '018f' })
  expect(matchPath('/dossiers', '/dossiers/')).toEqual({})
  expect(matchPath('/dossiers/:dossierId', '/dossiers')).toBeUndefined()
  expect(matchPath('/dossiers/:dossierId', '/dossiers/018f/more')).toBeUndefined()
  expect(matchPath('/persons/:personId/update', '/persons/018f/history')).toBeUndefined()
})

test('a path that nobody meant is no page, and is no fault either', () => {
  for (const path of ['/', '', '/%', '/dossiers/%E0%A4%A', '//', '/__proto__/x'])
    expect(matchPath('/batches/:batchId', path)).toBeUndefined()
})
