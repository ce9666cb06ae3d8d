import { dc01Fields, type Dc01 } from '../../forms/dc01.ts'
import {
  claimToBeHead,
  leaveOutField,
  leaveOutPin,
  makeChildOlder,
  makeDateImpossible,
  mistakeCommune,
  spoilPin,
  swapDayAndMonth,
  useUnknownCode,
  type FaultSetting,
} from './field-faults.ts'
import {
  addSpaces,
  decompose,
  dropMarks,
  mistakeD,
  mistakeTone,
  mistype,
  shout,
  writeInTcvn3,
  writeInVni,
} from './name-faults.ts'
import { Weighted, type Random } from './random.ts'

type Fault = { kind: string; weight: number; spoil: (form: Dc01, random: Random, setting: FaultSetting) => void }

/**
 * The faults of single forms, each with its weight in a hundred. They are applied in this order, so that what changes
 * the encoding comes last. `number-missing` happens to second forms of a person only.
 */
const faults = [
  { kind: 'day-month-swapped', weight: 20, spoil: swapDayAndMonth },
  { kind: 'pin-digits', weight: 9, spoil: spoilPin },
  { kind: 'number-missing', weight: 0, spoil: leaveOutPin },
  { kind: 'field-missing', weight: 7, spoil: leaveOutField },
  { kind: 'date-impossible', weight: 4, spoil: makeDateImpossible },
  { kind: 'code-unknown', weight: 4, spoil: useUnknownCode },
  { kind: 'child-older', weight: 6, spoil: makeChildOlder },
  { kind: 'two-heads', weight: 4, spoil: claimToBeHead },
  { kind: 'wrong-unit', weight: 4, spoil: mistakeCommune },
  { kind: 'typo', weight: 14, spoil: mistype },
  { kind: 'wrong-tone', weight: 13, spoil: mistakeTone },
  { kind: 'no-marks', weight: 12, spoil: dropMarks },
  { kind: 'upper-case', weight: 3, spoil: shout },
  { kind: 'spaces', weight: 3, spoil: addSpaces },
  { kind: 'd-look-alike', weight: 10, spoil: mistakeD },
  { kind: 'decomposed', weight: 4, spoil: decompose },
  { kind: 'tcvn3', weight: 4, spoil: writeInTcvn3 },
  { kind: 'vni', weight: 3, spoil: writeInVni },
] as const satisfies readonly Fault[]

/** The kinds of faults of a single form. */
export type FaultKind = (typeof faults)[number]['kind']

const drawnFaults = new Weighted(faults.map((fault) => [fault, fault.weight]))
const secondFault = 0.15
const triesMax = 40

/** A form with faults in it: which, and the true values of the fields that differ. */
export type SpoiltForm = { form: Dc01; kinds: FaultKind[]; trueValues: Partial<Dc01> }

/**
 * Spoils a form by one fault, sometimes two, and in any case by those that are given. A kind that would change nothing
 * on this form is drawn again, so kinds that fit few forms are rarer than their weights. The form given stays as it is.
 */
export function spoilForm(form: Dc01, random: Random, setting: FaultSetting): SpoiltForm {
  const kinds = new Set<FaultKind>()
  const wanted = random.chance(secondFault) ? 2 : 1
  for (let tries = 0; tries < triesMax && kinds.size < wanted; tries += 1) {
    const { kind, spoil } = drawnFaults.draw(random)
    const copy = { ...form }
    spoil(copy, random, setting)
    if (isDifferent(form, copy)) kinds.add(kind)
  }
  return applyFaults(form, kinds, { random, setting })
}

/** Spoils a form by the faults of these kinds, as far as they change anything on it. */
export function applyFaults(
  form: Dc01,
  kinds: ReadonlySet<FaultKind>,
  { random, setting }: { random: Random; setting: FaultSetting },
): SpoiltForm {
  const spoilt = { ...form }
  const applied: FaultKind[] = []
  for (const { kind, spoil } of faults) {
    if (!kinds.has(kind)) continue
    const before = Object.assign({}, spoilt)
    for (let tries = 0; tries < triesMax && !isDifferent(before, spoilt); tries += 1) spoil(spoilt, random, setting)
    if (isDifferent(before, spoilt)) applied.push(kind)
  }
  const trueValues: Partial<Dc01> = {}
  for (const { key } of dc01Fields) if (form[key] !== spoilt[key]) trueValues[key] = form[key]
  return { form: spoilt, kinds: applied, trueValues }
}

function isDifferent(one: Dc01, other: Dc01): boolean {
  return dc01Fields.some(({ key }) => one[key] !== other[key])
}
