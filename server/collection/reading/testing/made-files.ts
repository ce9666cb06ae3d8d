import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { dc01Fields, type Dc01Key } from '../../../../forms/dc01.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import { Problem } from '../../../http/problem.ts'
import { openSheet } from '../open-sheet.ts'

/** The keys of DC01 in their order: the header of a file. */
export const dc01Keys: Dc01Key[] = dc01Fields.map(({ key }) => key)

/** Gives a function that writes a file to a folder of its own, gone after the tests, and answers its path. */
export function useFiles(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'dancu-reading-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let count = 0
  return (name, content) => {
    count += 1
    const path = join(folder, `${count}-${name}`)
    writeFileSync(path, content)
    return path
  }
}

/** The cells of a made-up person's form, in the order of `dc01Fields`, with what is given instead. */
export function madeCells(number: number, cells: Partial<Record<Dc01Key, string>> = {}): string[] {
  const made: Partial<Record<Dc01Key, string>> = {
    form_no: `P${number}`,
    declared_on: '2020-03-13',
    commune: '00001',
    hamlet: `Tổ ${number % 20}`,
    address: number % 3 === 0 ? `Số ${number}, ngõ 5 "Chùa Láng"; tầng 2` : `Số ${number} đường Hoàng Hoa Thám`,
    household_no: `H${Math.floor(number / 4)}`,
    family_name: ['Nguyễn', 'Trần', 'Đặng', 'Võ'][number % 4] ?? '',
    middle_name: ['Thị', 'Văn', 'Thúy', ''][number % 4] ?? '',
    given_name: ['Ánh', 'Đức', 'Hường', 'Ưng', 'Lò'][number % 5] ?? '',
    birth_date: ['1950', '1950-03', '1950-03-07'][number % 3] ?? '',
    sex: number % 2 === 0 ? 'Nữ' : 'Nam',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    marital_status: 'Đã kết hôn',
    father_name: 'Nguyễn Đức Ấn',
    mother_name: 'Trần Thị Hòa',
    relationship_to_head: number % 4 === 0 ? 'Chủ hộ' : 'Con',
    pin: `001150${String(number).padStart(6, '0')}`,
    ...cells,
  }
  return dc01Keys.map((key) => made[key] ?? '')
}

/** A CSV of these rows, written the plain way. */
export function csvOf(rows: readonly (readonly string[])[], { delimiter = ',', lineEnd = '\n' } = {}): string {
  return rows.map((cells) => cells.map(quoteCell).join(delimiter) + lineEnd).join('')
}

function quoteCell(cell: string): string {
  return /["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** All rows of a sheet. */
export async function allRows(sheet: Sheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of sheet.rows()) rows.push(...batch)
  return rows
}

/** The problem that opening the file is refused with, without its texts: type, cause, and what else it tells. */
export async function refusalOf(path: string, fileName: string): Promise<object> {
  try {
    await openSheet(path, fileName, { withParquet: true })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (!('hint' in error.more)) throw new Error('A refusal has no hint.', { cause: error })
    const told = Object.entries(error.more).filter(([key]) => key !== 'hint')
    return { type: error.type, ...Object.fromEntries(told) }
  }
  throw new Error('The file was opened.')
}
