// What reads a value is of no type that the driver tells.
/* oxlint-disable typescript/no-unsafe-assignment */
import { Query, types, type QueryResultRow } from 'pg'

/** What the driver's connection has to send messages. */
type Connection = { stream: { writable: boolean; write: (message: Uint8Array) => unknown } }

type Field = { name: string; dataTypeID: Parameters<typeof types.getTypeParser>[0] }

// The driver declares of its queries what callers need; this is what its connections call.
declare module 'pg' {
  // oxlint-disable-next-line typescript/no-explicit-any
  interface Query<R extends QueryResultRow = any, I extends any[] = any> {
    name: string
    callback: (error: Error | undefined, result: object) => void
    prepare(connection: Connection): void
    handleRowDescription(message: { fields: Field[] }): void
    handleDataRow(message: { fields: (string | null)[] }): void
    handleCommandComplete(message: object, connection: object): void
  }
}

/** The columns of a statement's rows: their names, and what makes a value of the text that the server sends. */
export type Columns = readonly { name: string; read: (text: string) => unknown }[]

/** A statement that is prepared under this name. */
export type Statement = { name: string; text: string; values: unknown[] }

/**
 * A statement that is prepared under a name. The server tells once for each connection what its rows look like (`known`),
 * not with every answer, where Node had to read it each time. That cannot change unseen: PostgreSQL refuses to run a
 * prepared statement whose rows have come to look otherwise.
 *
 * Others that are known can be sent before it (`earlier`), for one answer to all: that to the last, or the first error.
 * What comes after an error is not run.
 */
export class PreparedQuery extends Query {
  readonly #known: Map<string, Columns>
  readonly #rows: object[] = []
  readonly #earlier: readonly Query[]
  #unanswered: number
  #columns: Columns = []
  #fault: Error | undefined

  constructor(
    { last: { name, text, values }, earlier }: { last: Statement; earlier: readonly Statement[] },
    known: Map<string, Columns>,
    done: (error: Error | undefined, result: object) => void,
  ) {
    super(text, values)
    this.name = name
    this.#known = known
    this.#earlier = earlier.map((one) => Object.assign(new Query(one.text, one.values), { name: one.name }))
    this.#unanswered = earlier.length
    this.callback = (error, result) => done(error ?? this.#fault, Object.assign(result ?? {}, { rows: this.#rows }))
  }

  override prepare(connection: Connection): void {
    const columns = this.#known.get(this.name)
    if (columns === undefined) return super.prepare(connection)
    this.#columns = columns
    gathered.length = 0
    for (const query of this.#earlier) query.prepare(withoutEnd(connection))
    super.prepare(withoutAsking(connection))
    if (connection.stream.writable) connection.stream.write(Buffer.concat(gathered))
  }

  override handleRowDescription({ fields }: { fields: Field[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, read: types.getTypeParser(dataTypeID, 'text') }))
  }

  override handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#unanswered > 0) return
    const row: Record<string, unknown> = {}
    try {
      this.#columns.forEach(({ name, read }, at) => {
        const text = fields[at] ?? null
        row[name] = text === null ? null : read(text)
      })
      this.#rows.push(row)
    } catch (error) {
      // What cannot be read fails the statement when it has ended, not the process.
      this.#fault = error instanceof Error ? error : new Error(String(error))
    }
  }

  override handleCommandComplete(message: object, connection: object): void {
    if (this.#unanswered > 0) {
      this.#unanswered -= 1
      return
    }
    super.handleCommandComplete(message, connection)
    this.#known.set(this.name, this.#columns)
  }
}

/** The messages of one sending: they go to the socket as one piece, since each write costs as much as its message. */
const gathered: Uint8Array[] = []

/** Makes a connection that gathers its messages, and leaves some out. It is made once for each. */
function leavingOut(...messages: string[]): (connection: Connection) => Connection {
  const made = new WeakMap<Connection, Connection>()
  const left = Object.fromEntries(messages.map((message) => [message, { value: (): void => undefined }]))
  return (connection) => {
    const known = made.get(connection)
    if (known !== undefined) return known
    const quiet: Connection = Object.create(connection, {
      ...left,
      _send: { value: (message: Uint8Array) => gathered.push(message) },
    })
    made.set(connection, quiet)
    return quiet
  }
}

/** The same connection, which does not ask the server what the rows of a statement look like. */
const withoutAsking = leavingOut('describe')

/** The same, which does not end what is sent either: more follows, to be answered together. */
const withoutEnd = leavingOut('describe', 'sync')
