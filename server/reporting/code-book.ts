import { sql } from 'kysely'
import { findForm, type Catalogue, type ReportForm } from '../../forms/reporting/catalogue.ts'
import type { Element } from '../../forms/reporting/element.ts'
import type { Tx } from '../db/database.ts'
import { checksumOf, readCatalogueFiles, shippedForms } from './reference.ts'

/** What can be reported, and the small numbers that stand for codes in rows of figures. */
export type CodeBook = {
  catalogueNo: number
  catalogue: Catalogue
  findForm: (code: string) => { form: ReportForm; formNo: number } | undefined
  findElement: (code: string) => Element | undefined
  elementNo: (code: string) => number
  categoryNo: (code: string) => number
  formCode: (number: number) => string
  elementCode: (number: number) => string
  categoryCode: (number: number) => string
}

/** Brings what can be reported to what the files of the country say; nothing happens where it is so already. */
export async function loadCatalogue(tx: Tx<'reporting'>, folder: URL = shippedForms): Promise<void> {
  await saveCatalogue(tx, await readCatalogueFiles(folder))
}

/** Makes this the newest edition. Codes that were there keep their numbers for ever. */
export async function saveCatalogue(tx: Tx<'reporting'>, catalogue: Catalogue): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reporting.catalogue'))`.execute(tx)
  const newest = await findNewest(tx)
  const sha256 = checksumOf(catalogue)
  if (newest?.sha256 === sha256) return
  await tx
    .insertInto('reporting.catalogue')
    .values({ sha256, content: JSON.stringify(catalogue) })
    .execute()
  await addNumbers(tx, 'element', catalogue.elements)
  await addNumbers(tx, 'category', catalogue.categories)
  await addNumbers(tx, 'form', catalogue.forms)
}

async function addNumbers(
  tx: Tx<'reporting'>,
  kind: 'element' | 'category' | 'form',
  named: readonly { code: string }[],
): Promise<void> {
  const codes = named.map(({ code }) => code)
  await sql`
    insert into reporting.code_number (kind, code, number)
    select ${kind}, code, (select coalesce(max(number), 0) from reporting.code_number where kind = ${kind})
      + row_number() over (order by place)
    from unnest(${codes}::text[]) with ordinality as given (code, place)
    where not exists (select from reporting.code_number as known where known.kind = ${kind} and known.code = given.code)
  `.execute(tx)
}

async function findNewest(tx: Tx<'reporting'>) {
  return tx
    .selectFrom('reporting.catalogue')
    .select(['catalogue_no', 'sha256'])
    .orderBy('catalogue_no', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Books by the checksum of their catalogue and the numbers in them: what was read once is not read again. */
const known = new Map<string, CodeBook>()
const knownMax = 20

/** The edition that holds. Throws where none was loaded, which every start does. */
export async function readCodeBook(tx: Tx<'reporting'>): Promise<CodeBook> {
  const book = await findCodeBook(tx)
  if (book === undefined) throw new Error('No forms of reports were loaded.')
  return book
}

/** The edition that holds; undefined where none was loaded, so that nothing is to be reported. */
export async function findCodeBook(tx: Tx<'reporting'>): Promise<CodeBook | undefined> {
  const { rows } = await sql<{ catalogueNo: number; sha256: string; numbers: string }>`
    select catalogue_no as "catalogueNo", sha256,
      (select md5(string_agg(kind || ' ' || code || ' ' || number, ',' order by kind, number))
        from reporting.code_number) as numbers
    from reporting.catalogue order by catalogue_no desc limit 1`.execute(tx)
  const [newest] = rows
  if (newest === undefined) return undefined
  const name = `${newest.catalogueNo} ${newest.sha256} ${newest.numbers}`
  const book = known.get(name) ?? (await readBook(tx, newest.catalogueNo))
  if (known.size >= knownMax) known.clear()
  known.set(name, book)
  return book
}

async function readBook(tx: Tx<'reporting'>, catalogueNo: number): Promise<CodeBook> {
  const { rows } = await sql<{ content: Catalogue }>`
    select content from reporting.catalogue where catalogue_no = ${catalogueNo}`.execute(tx)
  const catalogue = rows[0]?.content ?? { elements: [], categories: [], forms: [] }
  const numbers = await tx.selectFrom('reporting.code_number').selectAll().execute()
  const byCode = new Map(numbers.map(({ kind, code, number }) => [`${kind} ${code}`, number]))
  // Asked for every row of figures: small numbers are places in a list.
  const codes: Record<string, string[]> = { element: [], category: [], form: [] }
  for (const { kind, code, number } of numbers) (codes[kind] ??= [])[number] = code
  const elements = new Map(catalogue.elements.map((element) => [element.code, element]))
  const numberOf = (kind: string, code: string): number => {
    const number = byCode.get(`${kind} ${code}`)
    if (number === undefined) throw new Error(`The ${kind} ${code} has no number.`)
    return number
  }
  const { element: elementCodes = [], category: categoryCodes = [], form: formCodes = [] } = codes
  return {
    catalogueNo,
    catalogue,
    findForm(code) {
      const form = findForm(catalogue, code)
      return form && { form, formNo: numberOf('form', code) }
    },
    findElement: (code) => elements.get(code),
    elementNo: (code) => numberOf('element', code),
    categoryNo: (code) => numberOf('category', code),
    formCode: (number) => formCodes[number] ?? '',
    elementCode: (number) => elementCodes[number] ?? '',
    categoryCode: (number) => categoryCodes[number] ?? '',
  }
}
