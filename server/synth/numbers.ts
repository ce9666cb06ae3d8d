import { pinPrefix } from '../../forms/pin.ts'
import type { Sex } from './kin.ts'
import { Random } from './random.ts'

/** How many numbers one prefix PPPCYY has: one for every end of six digits. */
const perPrefix = 1_000_000
const half = 1000
const rounds = 4

/** Of a thousand numbers, those that no longer fit their bearer, which the law lets people keep. */
const misfits = 0.003

/**
 * Gives out personal numbers of the structure PPPCYYRRRRRR, none twice. It keeps one counter for each prefix, some
 * ten thousand at most, however many people there are: the last six digits are the counter, shuffled by a Feistel
 * network over two halves of three digits, which maps no two counts to one end.
 */
export class PersonalNumbers {
  readonly #given = new Map<string, number>()
  readonly #key: number

  /** Another seed shuffles in another way. */
  constructor(seed: string) {
    this.#key = new Random(`${seed}|numbers`).below(0x1_0000_0000)
  }

  /**
   * The next number for somebody whose birth was registered in this province. A few get one that does not fit: of the
   * other sex, of another year, or of a province that there is none of. Empty where the structure has no number.
   */
  give(whose: { provinceCode: string; sex: Sex; birthYear: number }, random: Random): string {
    const prefix = random.chance(misfits) ? misfitting(whose, random) : pinPrefix(whose)
    return prefix === undefined ? '' : this.#next(prefix)
  }

  #next(prefix: string): string {
    const count = this.#given.get(prefix) ?? 0
    if (count === perPrefix) return ''
    this.#given.set(prefix, count + 1)
    return prefix + this.#shuffled(count, Number(prefix)).toString().padStart(6, '0')
  }

  #shuffled(count: number, prefix: number): number {
    let left = Math.floor(count / half)
    let right = count % half
    for (let round = 1; round <= rounds; round += 1) {
      let mixed = Math.imul(this.#key ^ (right * 0x9e37 + round), 0x85eb_ca6b) ^ Math.imul(prefix + round, 0xc2b2_ae35)
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x27d4_eb2f)
      const next = (left + ((mixed ^ (mixed >>> 13)) >>> 0)) % half
      left = right
      right = next
    }
    return left * half + right
  }
}

function misfitting(whose: { provinceCode: string; sex: Sex; birthYear: number }, random: Random): string | undefined {
  const kind = random.below(10)
  if (kind < 5) return pinPrefix({ ...whose, sex: whose.sex === 'male' ? 'female' : 'male' })
  if (kind < 9) return pinPrefix({ ...whose, birthYear: whose.birthYear - random.between(1, 10) })
  // 003 was never the code of a province.
  return pinPrefix({ ...whose, provinceCode: '01' })?.replace(/^001/, '003')
}

/** The nine digits of an old card. They begin with the province, roughly as they did; they need not be unique. */
export function drawOldCardNumber(provinceCode: string, random: Random): string {
  return provinceCode + random.below(10_000_000).toString().padStart(7, '0')
}
