import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSettings, todayOf } from './settings.ts'

test('without any setting it is the city of Hanoi on port 8080 with the embedded database', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({ PORT: 8080, TIER: 'city', AREA: '01', DANCU_CITUS: false })
  expect(settings.DANCU_DATA).toMatch(/[/]var$/)
  expect(settings.DATABASE_URL).toBeUndefined()
})

test('an empty value counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', DANCU_DATA: '' })).toEqual(readSettings({}))
})

test('everything that is wrong is listed, one line each, without the value', () => {
  const environment = {
    PORT: 'eighty',
    TIER: 'village',
    AREA: 'Hanoi',
    TODAY: '2020-02-30',
    DATABASE_URL: 'mysql://root:secret@localhost/x',
    DANCU_CITUS: 'yes',
    DANCU_DAAT: '/tmp',
  }
  const read = (): unknown => readSettings(environment)
  for (const name of Object.keys(environment)) expect(read).toThrow(new RegExp(`^${name}: .+$`, 'm'))
  expect(read).not.toThrow(/secret/)
})

test('a port that another cannot follow is refused: the national tier takes the next one', () => {
  for (const PORT of ['0', '-1', '65534', '80.5', '0x50g']) expect(() => readSettings({ PORT })).toThrow(/^PORT: /m)
  expect(readSettings({ PORT: '65533' }).PORT).toBe(65533)
})

test('the public address is an origin: a path is refused, a last slash is dropped', () => {
  expect(readSettings({ PUBLIC_ORIGIN: 'https://dancu.example/' }).PUBLIC_ORIGIN).toBe('https://dancu.example')
  for (const PUBLIC_ORIGIN of ['https://dancu.example/vi', 'ftp://dancu.example', 'https://dancu.example?x', 'dancu'])
    expect(() => readSettings({ PUBLIC_ORIGIN })).toThrow(/^PUBLIC_ORIGIN: /m)
})

test('no text in any setting does anything but give settings or a list', () => {
  const names = fc.constantFrom(
    'PORT',
    'TIER',
    'AREA',
    'TODAY',
    'DATABASE_URL',
    'PUBLIC_ORIGIN',
    'DANCU_DATA',
    'DANCU_X',
  )
  const read = fc.property(fc.dictionary(names, fc.string({ unit: 'binary' })), (environment) =>
    ['object', 'Refusal'].includes(outcomeOf(environment)),
  )
  expect(() => fc.assert(read)).not.toThrow()
})

/** What reading comes to: settings, or the name of what is thrown. */
function outcomeOf(environment: Record<string, string>): string {
  try {
    return typeof readSettings(environment)
  } catch (error) {
    return error instanceof Error ? error.name : 'nothing'
  }
}

test('today is the day in Viet Nam, or the one that is set', () => {
  expect(todayOf({ TODAY: '2020-05-26' })).toBe('2020-05-26')
  const ahead = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10)
  expect(todayOf({ TODAY: undefined })).toBe(ahead)
})
