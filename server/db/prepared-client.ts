// The driver declares nine forms of `query`, which cannot be overridden one by one without `any`.
/* oxlint-disable typescript/no-explicit-any, typescript/no-unsafe-argument, typescript/no-unsafe-assignment, typescript/no-unsafe-return */
import { Client } from 'pg'

/** So many statements are prepared at most; a program has a few hundred, and a list in the text could make many more. */
const statementsMax = 500
const names = new Map<string, string>()

/**
 * A connection that asks the server as seldom as it can. It prepares the statements which take values: PostgreSQL reads
 * and plans each once for a connection, not for every request, which was two thirds of a look-up of half a millisecond.
 * And it sends `begin` together with the first statement of the transaction, whose answer is all that anybody waits for.
 * Needs `pipeline` of the driver.
 */
export class PreparedClient extends Client {
  #isBeginning = false

  override query(asked: any, values?: any, callback?: any): any {
    if (callback !== undefined || typeof asked !== 'string') return super.query(asked, values, callback)
    if (asked === 'begin') {
      this.#isBeginning = true
      return Promise.resolve({ rows: [], rowCount: null, command: 'BEGIN' })
    }
    if (!this.#isBeginning) return this.#send(asked, values)
    this.#isBeginning = false
    // A transaction without a statement never was.
    if (asked === 'commit' || asked === 'rollback') return Promise.resolve({ rows: [], rowCount: null, command: '' })
    return Promise.all([super.query('begin'), this.#send(asked, values)]).then(([, result]) => result)
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
