import { sql } from 'kysely'
import type { Language } from '../../../forms/language.ts'
import { searchKey } from '../../../forms/fold.ts'
import type { Tx } from '../../db/database.ts'

/** Something public that can be searched. */
export type Findable = {
  address: string
  language: Language
  title: string
  summary: string
  /** The day that it is told of, `YYYY-MM-DD`. */
  toldOn: string
  /** All its words, without marks. */
  text: string
  /** Becomes another one whenever any of this does. */
  stamp: string
}

/** Something that was found. */
export type Found = Pick<Findable, 'address' | 'title' | 'summary' | 'toldOn'>

/** Words as they are compared: folded, so that neither tones nor capitals matter, and nothing but letters and digits. */
const folded = (text: string): string => searchKey(text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' '))

/** What is public and has all these words, the best first: those of the title count most. */
export async function findPublic(
  tx: Tx<'portal'>,
  { typed, language, countMax }: { typed: string; language: Language; countMax: number },
): Promise<Found[]> {
  const words = folded(typed)
  if (words === '') return []
  const { rows } = await sql<Found>`
    select address, title, summary, told_on as "toldOn" from portal.found, plainto_tsquery('simple', ${words}) as query
    where words @@ query and language = ${language}
    order by ts_rank_cd(words, query) desc, told_on desc, address limit ${countMax}`.execute(tx)
  return rows
}

/** Brings what can be searched to what is public. Answers how many entries were made anew or taken out. */
export async function refreshFound(tx: Tx<'portal'>, findables: readonly Findable[]): Promise<number> {
  const kept = await tx.selectFrom('portal.found').select(['address', 'stamp']).execute()
  const stamps = new Map(kept.map(({ address, stamp }) => [address, stamp]))
  const isPublic = new Set(findables.map(({ address }) => address))
  const gone = kept.flatMap(({ address }) => (isPublic.has(address) ? [] : [address]))
  if (gone.length > 0) await tx.deleteFrom('portal.found').where('address', 'in', gone).execute()
  const changed = findables.filter(({ address, stamp }) => stamps.get(address) !== stamp)
  for (const { address, language, title, summary, toldOn, text, stamp } of changed)
    await sql`
      insert into portal.found (address, language, title, summary, told_on, stamp, words)
      values (${address}, ${language}, ${title}, ${summary}, ${toldOn}, ${stamp},
        setweight(to_tsvector('simple', ${folded(title)}), 'A') || setweight(to_tsvector('simple', ${folded(summary)}), 'B')
          || to_tsvector('simple', ${folded(text)}))
      on conflict (address) do update set title = excluded.title, summary = excluded.summary,
        told_on = excluded.told_on, stamp = excluded.stamp, words = excluded.words`.execute(tx)
  return gone.length + changed.length
}
