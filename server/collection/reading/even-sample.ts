const sampleMax = 1024

/** Things from all over a long sequence, evenly: every one at first; when there are enough, every second, and so on. */
export class EvenSample<Thing> {
  #kept: Thing[] = []
  #stride = 1
  #offered = 0

  /** Whether the next thing of the sequence is wanted. Ask once for each. */
  isDue(): boolean {
    this.#offered += 1
    return (this.#offered - 1) % this.#stride === 0
  }

  take(thing: Thing): void {
    this.#kept.push(thing)
    if (this.#kept.length < sampleMax) return
    this.#kept = this.#kept.filter((_thing, place) => place % 2 === 0)
    this.#stride *= 2
  }

  taken(): Thing[] {
    return this.#kept
  }
}
