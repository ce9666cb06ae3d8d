import type { AnyTx } from '../../db/database.ts'
import type { FileAnswer } from '../../http/server.ts'
import type { Place } from '../place.ts'
import { findNewestVintage } from '../vintage.ts'
import { documentFile } from './document-file.ts'
import { readNewest } from './edition.ts'
import { findTemplate } from './read-templates.ts'
import { vintageCsv, vintageJson } from './vintage-files.ts'

/**
 * All files of a compiled month: the report as PDF and DOCX in both languages, as it was signed or as it stands, and its
 * figures as CSV and JSON. Where no report is written of the unit, the figures alone; where nothing was compiled, none.
 */
export async function writeMonthFiles(tx: AnyTx, place: Place): Promise<FileAnswer[]> {
  if ((await findTemplate(place)) === undefined) return writeFigures(tx, place)
  const { edition } = await readNewest(tx, place)
  if (edition === undefined) return []
  const files: FileAnswer[] = []
  for (const format of ['pdf', 'docx'] as const)
    for (const language of ['vi', 'en'] as const) files.push(await documentFile(place, edition, { format, language }))
  for (const format of ['csv', 'json'] as const)
    files.push(await documentFile(place, edition, { format, language: 'vi' }))
  return files
}

async function writeFigures(tx: AnyTx, place: Place): Promise<FileAnswer[]> {
  const vintage = await findNewestVintage(tx, place)
  if (vintage === undefined) return []
  const name = `${place.form.code}-${place.period.code}-${place.unit.code}`
  return [
    { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: vintageCsv(place, vintage, 'vi') },
    { name: `${name}.json`, mediaType: 'application/json', content: vintageJson(place, vintage) },
  ]
}
