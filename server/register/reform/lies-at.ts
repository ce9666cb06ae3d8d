import { sql, type RawBuilder } from 'kysely'
import type { RecordedPlaces } from './unit-acts.ts'

/**
 * The condition that a row of `register.residence`, under this alias, is recorded at one of these places, as
 * `UnitActs.communesMeaning` tells them. It finds its rows by the indexes on the commune's code.
 */
export function liesAt(alias: string, places: readonly RecordedPlaces[]): RawBuilder<boolean> {
  if (places.length === 0) return sql<boolean>`false`
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`)
  const conditions = withHamletsTogether(places).map(({ hamlets, ...place }) => {
    const { communeCode, validFromMin, validFromBefore, exceptHamlets } = place
    const parts = [sql`${column('commune_code')} = ${communeCode}`]
    if (hamlets !== null) parts.push(sql`${column('hamlet')} = any(${hamlets}::text[])`)
    if (exceptHamlets.length > 0) parts.push(sql`${column('hamlet')} <> all(${exceptHamlets}::text[])`)
    if (validFromMin !== null) parts.push(sql`${column('valid_from')} >= ${validFromMin}`)
    if (validFromBefore !== null) parts.push(sql`${column('valid_from')} < ${validFromBefore}`)
    return sql`(${sql.join(parts, sql` and `)})`
  })
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`
}

type Together = Omit<RecordedPlaces, 'hamlet'> & { hamlets: string[] | null }

/** The hamlets of one time at one code in one list. */
function withHamletsTogether(places: readonly RecordedPlaces[]): Together[] {
  const together = new Map<string, Together & { hamlets: string[] }>()
  const rest: Together[] = []
  for (const { hamlet, ...place } of places) {
    const key = `${place.communeCode} ${place.validFromMin ?? ''} ${place.validFromBefore ?? ''}`
    const known = together.get(key)
    if (hamlet === null) rest.push({ ...place, hamlets: null })
    else if (known === undefined) together.set(key, { ...place, hamlets: [hamlet] })
    else known.hamlets.push(hamlet)
  }
  return [...together.values(), ...rest]
}
