import { fullNameOf, readDc01, type Dc01 } from '../forms/dc01.ts'
import { isDay } from '../forms/partial-date.ts'
import { dropMarks, mistakeTone, mistype } from '../server/synth/name-faults.ts'
import type { Random } from '../server/synth/random.ts'

/** Somebody in the register, as far as it can be asked for. */
export type Known = {
  personId: string
  family_name: string
  middle_name: string
  given_name: string
  birthDate: string
  communeCode: string
  pin: string | null
}

/** What is asked for instead of what the register has; undefined where the fault cannot happen to this person. */
type Fault<Value> = (known: Known, random: Random) => Value | undefined

const triesMax = 20
const emptyForm = readDc01({}).values

/** The name as one of the generator's faults leaves it, made again until it shows. */
function spoilt(spoil: (form: Dc01, random: Random) => void): Fault<string> {
  return ({ family_name, middle_name, given_name }, random) => {
    const name = { family_name, middle_name, given_name }
    for (let tries = 0; tries < triesMax; tries += 1) {
      const form = { ...emptyForm, ...name }
      spoil(form, random)
      if (fullNameOf(form) !== fullNameOf(name)) return fullNameOf(form)
    }
    return undefined
  }
}

/** The words of the name in one of the other orders: ends exchanged, family name last, given name first. */
const reorder: Fault<string> = (known, random) => {
  const words = fullNameOf(known).split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const between = words.slice(1, -1)
  if (words.length < 2) return undefined
  return random
    .pick([
      [last, ...between, first],
      [...between, last, first],
      [last, first, ...between],
    ])
    .join(' ')
}

const leaveOutMiddle: Fault<string> = ({ family_name, middle_name, given_name }) =>
  middle_name === '' ? undefined : `${family_name} ${given_name}`

/** The faults of a name, by what they are called in the figures. */
export const nameFaults: Readonly<Record<string, Fault<string>>> = {
  none: (known) => fullNameOf(known),
  typo: spoilt(mistype),
  'wrong tone': spoilt(mistakeTone),
  'no marks': spoilt(dropMarks),
  'missing middle': leaveOutMiddle,
  'other order': reorder,
}

/** The faults of a full birth date. */
export const birthFaults: Readonly<Record<string, Fault<string>>> = {
  'day and month swapped': ({ birthDate }) => {
    const [year = '', month = '', day = ''] = birthDate.split('-')
    return day > '12' || day === month ? undefined : `${year}-${day}-${month}`
  },
  'next year': ({ birthDate }, random) => {
    const other = `${Number(birthDate.slice(0, 4)) + random.pick([-1, 1])}${birthDate.slice(4)}`
    return isDay(other) ? other : undefined
  },
  '1 January asked': ({ birthDate }) => (birthDate.endsWith('-01-01') ? undefined : `${birthDate.slice(0, 4)}-01-01`),
  '1 January recorded': ({ birthDate }, random) =>
    birthDate.endsWith('-01-01')
      ? `${birthDate.slice(0, 4)}-0${random.between(2, 9)}-${random.between(10, 28)}`
      : undefined,
}
