/**
 * Lets numbered tasks do one part of their work strictly in the order of their numbers and never two at once, while the
 * rest overlaps. A task that takes its turn a second time, since it has to do it again, comes in whenever it is free.
 */
export class Turns {
  #next = 0
  #ended: Promise<unknown> = Promise.resolve()
  readonly #skipped = new Set<number>()
  readonly #waiting = new Map<number, () => void>()

  /** Waits until every smaller number has had its turn or was skipped, and nobody is at it, then does the work. */
  async take<Result>(number: number, work: () => Promise<Result>): Promise<Result> {
    if (number > this.#next) await new Promise<void>((resolve) => this.#waiting.set(number, resolve))
    const done = this.#ended.then(work)
    this.#ended = done.catch(() => undefined)
    try {
      return await done
    } finally {
      this.skip(number)
    }
  }

  /** The task with this number needs no turn, or needs none any more. */
  skip(number: number): void {
    if (number < this.#next) return
    this.#skipped.add(number)
    while (this.#skipped.delete(this.#next)) this.#next += 1
    const next = this.#waiting.get(this.#next)
    this.#waiting.delete(this.#next)
    next?.()
  }
}
