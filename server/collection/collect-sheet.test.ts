import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Dc01Cells } from '../../forms/dc01.ts'
import { encodeTcvn3 } from '../../forms/legacy-encoding.ts'
import { languages } from '../../forms/language.ts'
import { rules } from '../../forms/rules.ts'
import { cellsOf, familyOf } from '../testing/forms.ts'
import { communes } from '../testing/site.ts'
import { openXlsxSheet } from '../synth/xlsx-sheet.ts'
import { openSheet } from './reading/open-sheet.ts'
import { csvOf, dc01Keys } from './reading/testing/made-files.ts'
import { refusedCsv } from './reading/refused-rows.ts'
import { listRefused } from './refused.ts'
import {
  allOf,
  collectFile,
  countsOf,
  countTables,
  everybodyIn,
  freshFolder,
  freshSites,
  readCells,
  sortedForms,
  writeForms,
  writePeople,
} from './testing/collecting.ts'

const folder = await freshFolder()
const nextSite = await freshSites(23)
const { path: people, rows: peopleRows } = await writePeople(join(folder, 'people.csv'), {
  persons: 1500,
  errors: 0.15,
})
const fileOf = async (forms: readonly Dc01Cells[], name = 'forms.csv') => writeForms(join(folder, name), forms)

/** Letters that Vietnamese has not, and capitals within words: signs of an encoding from before Unicode. */
const notVietnamese = /[^\u0020-\u007eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u00a0]|\p{Ll}\p{Lu}/u

test('C10: of a file with faults every row is accepted, held or refused, and every refusal says why', async () => {
  const site = nextSite()
  const batch = await collectFile(site, people)
  const { accepted, held, refused, rowsTotal } = countsOf(batch)
  expect([batch.state, accepted + held + refused, rowsTotal]).toEqual([
    'done',
    peopleRows.length - 1,
    peopleRows.length - 1,
  ])
  expect(Math.min(accepted, held, refused)).toBeGreaterThan(0)
  const { accepted: inRegister, held: waiting } = await sortedForms(site.db)
  expect([inRegister.length, waiting.length]).toEqual([accepted, held])
  const refusedRows = await allOf(listRefused(site.db, batch.batchId))
  expect(refusedRows).toHaveLength(refused)
  expect(refusedRows.filter(({ findings }) => findings.length === 0)).toEqual([])
  for (const { findings } of refusedRows)
    for (const { rule } of findings) expect(languages.map((language) => rules[rule].text[language])).not.toContain('')
})

test('C11: the same file again accepts nobody and changes nothing; mended rows are accepted, and nobody is doubled', async () => {
  const site = nextSite()
  const first = await collectFile(site, people)
  const before = await countTables(site.db)
  const again = await collectFile(site, people)
  expect(countsOf(again)).toMatchObject({ accepted: 0, held: 0, refused: first.rowsTotal })
  expect(again.repeated).toBe(first.accepted + first.held + first.repeated)
  expect(await countTables(site.db)).toEqual(before)

  const report = join(folder, 'refused.csv')
  await writeFile(report, (await allOf(refusedCsv(listRefused(site.db, first.batchId)))).join(''))
  const [header = [], ...rows] = await readCells(report)
  const mends: Record<string, string> = { commune: communes.here, household_no: 'M', relationship_to_head: 'lodger' }
  for (const key of ['religion', 'marital_status', 'ethnicity', 'pin', 'birth_registration_place', 'origin_place'])
    mends[key] = ''
  const facts = { birth_date: '1990', sex: 'male', nationality: 'VN', ...mends }
  const mended = rows.map((cells, at) => {
    const all: Record<string, string> = { ...facts, form_no: `M${at}`, given_name: `Mến ${at}` }
    return header.map((key, place) => all[key] ?? cells[place] ?? '')
  })
  await writeFile(report, csvOf([header, ...mended]))
  const second = await collectFile(site, report)
  expect(second.accepted + second.held).toBeGreaterThan(rows.length * 0.8)
  const twice = await collectFile(site, report)
  expect(countsOf(twice)).toMatchObject({ accepted: 0, held: 0 })
  const numbers = await site.db.selectFrom('collection.form').select(['commune_code', 'form_no']).execute()
  expect(new Set(numbers.map((form) => `${form.commune_code} ${form.form_no}`)).size).toBe(numbers.length)
})

test('C13: as XLSX, decomposed, with a byte order mark, with semicolons, in TCVN3: the same counts and the same people', async () => {
  const rows = peopleRows.slice(0, 601)
  const text = csvOf(rows)
  const xlsx = await openXlsxSheet(join(folder, 'same.xlsx'), rows[0] ?? [])
  for (const cells of rows.slice(1)) xlsx.add(cells)
  await xlsx.close()
  const ways: Record<string, string | Uint8Array> = {
    'plain.csv': text,
    'decomposed.csv': text.normalize('NFD'),
    'marked.csv': `\ufeff${text}`,
    'semicolons.csv': csvOf(rows, { delimiter: ';' }),
  }
  for (const [name, content] of Object.entries(ways)) await writeFile(join(folder, name), content)
  const results = new Map<string, object>()
  for (const name of [...Object.keys(ways), 'same.xlsx']) {
    const site = nextSite()
    const counts = countsOf(await collectFile(site, join(folder, name)))
    results.set(name, { counts, people: await everybodyIn(site.db) })
  }
  const plain = results.get('plain.csv')
  for (const [name, result] of results) expect({ name, ...result }).toEqual({ name, ...plain })
})

test('C13: from TCVN3 come the same counts and the same people, but for capitals that it has not', async () => {
  // Rows that are in another encoding already are left out: here they come out right.
  const rows = peopleRows.slice(0, 901).filter((cells) => !notVietnamese.test(cells.join(' ').normalize('NFC')))
  expect(rows.length).toBeGreaterThan(700)
  await writeFile(join(folder, 'plain.csv'), csvOf(rows))
  await writeFile(join(folder, 'tcvn3.csv'), Buffer.from(encodeTcvn3(csvOf(rows)), 'latin1'))
  expect((await openSheet(join(folder, 'tcvn3.csv'), 'tcvn3.csv')).encoding).toBe('tcvn3')
  const results: object[] = []
  for (const name of ['plain.csv', 'tcvn3.csv']) {
    const site = nextSite()
    const counts = countsOf(await collectFile(site, join(folder, name)))
    const everybody = await everybodyIn(site.db)
    results.push({ counts, people: everybody.map((person) => person.toLowerCase()).toSorted() })
  }
  expect(results[1]).toEqual(results[0])
})

test('C14: a file that is cut in the middle is refused before anything of it is taken', async () => {
  const site = nextSite()
  const before = await countTables(site.db)
  const bytes = Buffer.from(csvOf(peopleRows.slice(0, 200)))
  const quote = bytes.lastIndexOf('"')
  await writeFile(join(folder, 'cut.csv'), bytes.subarray(0, quote))
  await expect(collectFile(site, join(folder, 'cut.csv'))).rejects.toMatchObject({ type: 'file-unreadable' })
  expect(await countTables(site.db)).toEqual(before)
  expect(await site.db.selectFrom('collection.batch').selectAll().execute()).toEqual([])
})

test('C12: two who collect one file in the same moment take it in once; the second waits and is told so', async () => {
  const site = nextSite()
  const said: string[] = []
  const run = async () => collectFile(site, people, { chunkRows: 100, say: (line) => said.push(line) })
  const [one, other] = await Promise.all([run(), run()])
  expect([one.accepted, other.accepted].toSorted((a, b) => a - b)[0]).toBe(0)
  const { accepted } = await sortedForms(site.db)
  expect(accepted).toHaveLength(one.accepted + other.accepted)
  expect(said.filter((line) => line.includes('another run'))).toHaveLength(1)
})

test('C11: the same rows in two files at the same moment, cut differently, are taken in once', async () => {
  const site = nextSite()
  await writeFile(join(folder, 'other.csv'), `\ufeff${csvOf(peopleRows)}`)
  const single = nextSite()
  const alone = countsOf(await collectFile(single, people))
  const both = await Promise.all([
    collectFile(site, people, { chunkRows: 150 }),
    collectFile(site, join(folder, 'other.csv'), { chunkRows: 70 }),
  ])
  const { accepted, held } = await sortedForms(site.db)
  expect(accepted.length + held.length).toBe(alone.accepted + alone.held)
  expect(both.reduce((sum, batch) => sum + batch.accepted + batch.held, 0)).toBe(accepted.length + held.length)
  const people2 = await site.db.selectFrom('register.person').select('person_id').execute()
  expect(people2).toHaveLength(accepted.length)
})

const special = (at: number): Dc01Cells => {
  if (at % 20 === 3) return { given_name: 'Đôi', birth_date: '1980-01-01' }
  return at % 20 === 7 ? { pin: '001190777777' } : {}
}

test('C10: the second form of a person, or with a number, is the one that waits, however the file is cut', async () => {
  const forms = Array.from({ length: 60 }, (_, at) =>
    cellsOf({ form_no: `W${String(at).padStart(2, '0')}`, household_no: `W${at}`, ...special(at) }),
  )
  const path = await fileOf(forms, 'twice.csv')
  for (const chunkRows of [1, 7, 20, 100]) {
    const site = nextSite()
    await collectFile(site, path, { chunkRows })
    expect((await sortedForms(site.db)).held).toEqual(['W23', 'W27', 'W43', 'W47'])
  }
})

test('C10: a household that is scattered over the file is one household; members wait whose head comes later', async () => {
  const families = ['A', 'B', 'C'].map((name) => familyOf(`S${name}`))
  const at = (member: number) => families.map((family) => family[member] ?? {})
  const path = await fileOf(
    [...at(1).slice(0, 1), ...at(0).toReversed(), ...at(1).slice(1), ...at(2), ...at(3)],
    'scattered.csv',
  )
  const site = nextSite()
  expect(countsOf(await collectFile(site, path, { chunkRows: 1 }))).toMatchObject({ accepted: 11, held: 1, refused: 0 })
  const households = await site.db.selectFrom('register.household').select('household_no').execute()
  expect(households.map(({ household_no }) => household_no).toSorted()).toEqual(['SA', 'SB', 'SC'])
})

test('C10: members wait with a head who waits, and follow when the head arrives in a later file', async () => {
  const site = nextSite()
  const [head = {}, spouse = {}, ...children] = familyOf('LATE')
  const waiting = await collectFile(site, await fileOf([{ ...head, birth_date: '' }, spouse], 'held-head.csv'))
  expect(countsOf(waiting)).toMatchObject({ accepted: 0, held: 2 })
  expect(countsOf(await collectFile(site, await fileOf([children[0] ?? {}], 'child.csv')))).toMatchObject({ held: 1 })
  const newHead = cellsOf({ household_no: 'LATE' })
  expect(countsOf(await collectFile(site, await fileOf([newHead], 'head.csv')))).toMatchObject({ accepted: 1 })
  expect(countsOf(await collectFile(site, await fileOf([children[1] ?? {}], 'child-2.csv')))).toMatchObject({
    accepted: 1,
  })
})

test('C10: a row outside the unit, of a day to come, too short, or with the number of another is refused and says so', async () => {
  const site = nextSite()
  const ours = { form_no: 'O1', household_no: 'O' }
  const rows = [
    dc01Keys,
    ...[
      cellsOf(ours),
      cellsOf({ commune: '31117' }),
      cellsOf({ declared_on: '2020-05-27' }),
      { ...cellsOf(ours), household_no: 'O2' },
    ].map((cells: Dc01Cells) => dc01Keys.map((key) => cells[key] ?? '')),
    ['T', 'short'],
  ]
  const path = join(folder, 'wrong.csv')
  await writeFile(path, csvOf(rows))
  const batch = await collectFile(site, path)
  const refused = await allOf(listRefused(site.db, batch.batchId))
  expect(refused.map(({ rowNo, findings }) => [rowNo, findings.map(({ rule }) => rule).join()])).toEqual([
    [3, 'unit-outside'],
    [4, 'declared-in-future'],
    [5, 'form-differs'],
    [6, 'cells-missing'],
  ])
})

test('C8: nothing is accepted where clean forms are not to be', async () => {
  const site = nextSite()
  const batch = await collectFile(site, await fileOf(familyOf('HOLD'), 'hold.csv'), { approveClean: false })
  expect(countsOf(batch)).toMatchObject({ accepted: 0, held: 4 })
  const [dossier] = await site.db.selectFrom('collection.dossier').selectAll().execute()
  expect(dossier).toMatchObject({ state: 'submitted', decide_by: '2020-05-28', decided_by: null })
})

test('C6: what is accepted by rule has its steps: who entered is not who decided', async () => {
  const site = nextSite()
  await collectFile(site, await fileOf(familyOf('STEPS'), 'steps.csv'))
  const steps = await site.db.selectFrom('collection.step').selectAll().orderBy('step_no').execute()
  expect(steps.map(({ action, to_state }) => [action, to_state])).toEqual([
    ['submit', 'submitted'],
    ['accept', 'accepted'],
  ])
  expect(steps[0]?.account_id).not.toBe(steps[1]?.account_id)
})

test('a unit that there is none of, or that another city has, collects nothing', async () => {
  const site = nextSite()
  for (const unitCode of ['99', '00000', '79', 'x'])
    await expect(collectFile(site, people, { unitCode })).rejects.toThrow(`no unit ${unitCode} in 01`)
  expect(await site.db.selectFrom('collection.batch').selectAll().execute()).toEqual([])
  // A district collects its own, also when it has ended since.
  const later = { ...site, today: () => '2026-01-05' }
  const ours = await fileOf([cellsOf()], 'district.csv')
  expect(countsOf(await collectFile(later, ours, { unitCode: communes.district }))).toMatchObject({ accepted: 1 })
})
