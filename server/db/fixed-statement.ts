import { CompiledQuery, type RawBuilder } from 'kysely'
import type { AnyTx } from './database.ts'

/** Where a value will stand in a statement that is written before there is one. */
class Place<Name> {
  readonly name: Name
  constructor(name: Name) {
    this.name = name
  }
}

/**
 * A statement that is always the same text and only gets other values: it is built and compiled when it is first asked,
 * and never again. For those few that every request asks: building them each time cost more than sending them. `write`
 * is given a place for each value: `` (at) => sql`select … where value = ${at('pin')}` ``.
 */
export function fixedStatement<Values extends object, Row = never>(
  write: (at: (name: keyof Values) => unknown) => RawBuilder<unknown>,
): (tx: Pick<AnyTx, 'executeQuery' | 'getExecutor'>, values: Values) => Promise<Row[]> {
  const compile = (tx: Pick<AnyTx, 'getExecutor'>): { compiled: CompiledQuery<Row>; names: (keyof Values)[] } => {
    const places: Place<keyof Values>[] = []
    const written = write((name) => {
      const place = new Place(name)
      places.push(place)
      return place
    }).compile(tx)
    // In the order in which they were asked for, which need not be that of the text.
    const names = written.parameters.map((parameter) => places.find((place) => place === parameter)?.name)
    if (!names.every((name) => name !== undefined))
      throw new Error(`A value stands in a fixed statement: ${written.sql}`)
    return { compiled: CompiledQuery.raw(written.sql), names }
  }
  let fixed: ReturnType<typeof compile> | undefined
  return async (tx, values) => {
    fixed ??= compile(tx)
    const parameters = fixed.names.map((name) => values[name])
    const { rows } = await tx.executeQuery<Row>({ ...fixed.compiled, parameters })
    return rows
  }
}
