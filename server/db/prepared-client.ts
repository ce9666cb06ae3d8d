// The driver declares nine forms of `query`, which cannot be overridden one by one without `any`.
/* oxlint-disable typescript/no-explicit-any, typescript/no-unsafe-argument, typescript/no-unsafe-assignment, typescript/no-unsafe-return */
import { Client } from 'pg'
import { PreparedQuery, type Columns, type Statement } from './prepared-query.ts'

/** So many statements a connection prepares at most; a program has a few hundred, and a list in the text could make many more. */
const statementsMax = 500
const nothing = Promise.resolve({ rows: [], rowCount: null, command: '' })

/**
 * Begins the text of a statement whose rows nobody reads and that is usually the last of its transaction. It is sent with
 * what comes next, which is `commit`; where it fails, that fails, and nothing is committed.
 */
export const withNext = '/* with the next */ '

type Asked = { text: string; values?: any }

/**
 * A connection that asks the server as seldom as it can. It prepares the statements which take values: PostgreSQL reads
 * and plans each once for a connection, not for every request, which was two thirds of a look-up of half a millisecond.
 * It sends `begin` together with the first statement of the transaction, and the last one (`withNext`) together with
 * `commit`: two answers fewer to wait for and, once it knows the statements, to read. Needs `pipeline` of the driver.
 */
export class PreparedClient extends Client {
  /** What was asked and not sent yet: `begin`, and a statement that is sent with the next. */
  #waiting: Asked[] = []
  /** The names under which statements are prepared here. */
  readonly #names = new Map<string, string>()
  /** What the rows of the prepared statements look like. */
  readonly #known = new Map<string, Columns>()

  override query(asked: any, values?: any, callback?: any): any {
    if (callback !== undefined || typeof asked !== 'string') return super.query(asked, values, callback)
    if (asked === 'begin' || asked.startsWith(withNext)) {
      this.#waiting.push({ text: asked, values })
      return nothing
    }
    const waiting = this.#waiting
    this.#waiting = []
    const isUnsent = waiting[0]?.text === 'begin'
    if (asked === 'rollback') return isUnsent ? nothing : this.#send({ text: asked, values })
    // A transaction of which nothing was asked never was.
    if (asked === 'commit' && isUnsent && waiting.length === 1) return nothing
    if (waiting.length === 0) return this.#send({ text: asked, values })
    return this.#sendTogether([...waiting, { text: asked, values }])
  }

  /** Sends several in one write to the socket, each of which costs as much as the statement. Answers as the last does. */
  async #sendTogether(all: Asked[]): Promise<any> {
    const statements = all.flatMap((asked) => this.#toStatement(asked) ?? [])
    const last = statements.at(-1)
    // Once the connection knows all of them they have one answer, too.
    if (last !== undefined && statements.length === all.length && statements.every(({ name }) => this.#known.has(name)))
      return this.#sendPrepared(last, statements.slice(0, -1))
    const { stream } = this.connection
    stream.cork()
    const sent = all.map((asked) => this.#send(asked))
    stream.uncork()
    return (await Promise.all(sent)).at(-1)
  }

  #send(asked: Asked): any {
    const statement = this.#toStatement(asked)
    return statement === undefined ? super.query(asked.text, asked.values) : this.#sendPrepared(statement)
  }

  async #sendPrepared(last: Statement, earlier: readonly Statement[] = []): Promise<object> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | undefined, result: object): void => (error ? reject(error) : resolve(result))
      super.query(new PreparedQuery({ last, earlier }, this.#known, done))
    })
  }

  /** As it is prepared, if it is: what takes values, and what begins and ends transactions. */
  #toStatement({ text, values }: Asked): Statement | undefined {
    const isPrepared = text === 'begin' || text === 'commit' || (Array.isArray(values) && values.length > 0)
    const name = isPrepared ? this.#nameOf(text) : undefined
    return name === undefined ? undefined : { name, text, values: values ?? [] }
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= statementsMax) return known
    const name = `dancu_${this.#names.size + 1}`
    this.#names.set(text, name)
    return name
  }
}
