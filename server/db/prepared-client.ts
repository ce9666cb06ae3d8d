// The driver declares nine forms of `query`, which cannot be overridden one by one without `any`.
/* oxlint-disable typescript/no-explicit-any, typescript/no-unsafe-argument, typescript/no-unsafe-assignment, typescript/no-unsafe-return */
import { Client } from 'pg'

/** So many statements are prepared at most; a program has a few hundred, and a list in the text could make many more. */
const statementsMax = 500
const names = new Map<string, string>()
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
 * `commit`: two answers fewer to wait for. Needs `pipeline` of the driver.
 */
export class PreparedClient extends Client {
  /** What was asked and not sent yet: `begin`, and a statement that is sent with the next. */
  #waiting: Asked[] = []

  override query(asked: any, values?: any, callback?: any): any {
    if (callback !== undefined || typeof asked !== 'string') return super.query(asked, values, callback)
    if (asked === 'begin' || asked.startsWith(withNext)) {
      this.#waiting.push({ text: asked, values })
      return nothing
    }
    const waiting = this.#waiting
    this.#waiting = []
    const isUnsent = waiting[0]?.text === 'begin'
    if (asked === 'rollback') return isUnsent ? nothing : this.#send(asked, values)
    // A transaction of which nothing was asked never was.
    if (asked === 'commit' && isUnsent && waiting.length === 1) return nothing
    if (waiting.length === 0) return this.#send(asked, values)
    return this.#sendTogether([...waiting, { text: asked, values }])
  }

  /** Sends several in one write to the socket, each of which costs as much as the statement. Answers as the last does. */
  async #sendTogether(all: Asked[]): Promise<any> {
    const { stream } = this.connection
    stream.cork()
    const sent = all.map(({ text, values }) => this.#send(text, values))
    stream.uncork()
    return (await Promise.all(sent)).at(-1)
  }

  #send(asked: string, values: any): any {
    const name = Array.isArray(values) && values.length > 0 ? nameOf(asked) : undefined
    return name === undefined ? super.query(asked, values) : super.query({ name, text: asked }, values)
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= statementsMax) return known
  const name = `dancu_${names.size + 1}`
  names.set(text, name)
  return name
}
