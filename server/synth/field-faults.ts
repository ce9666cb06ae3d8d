import type { Dc01 } from '../../forms/dc01.ts'
import type { Random } from './random.ts'

/** What a fault may depend on besides the form that it spoils. */
export type FaultSetting = {
  /** The form of the head of the household as it should be. */
  head: Dc01 | undefined
  /** The code of a commune that is not one of those for which forms are made, or that there is not. */
  drawForeignCommune: (random: Random) => string
}

const fullDate = /^(\d{4})-(\d\d)-(\d\d)$/

/** 3 July becomes 7 March. Nothing changes where the day is no month, or is the same number. */
export function swapDayAndMonth(form: Dc01): void {
  const [, year, month = '', day = ''] = fullDate.exec(form.birth_date) ?? []
  if (year !== undefined && day <= '12') form.birth_date = `${year}-${day}-${month}`
}

/** A digit of the personal number is lost, or two neighbours have changed places. */
export function spoilPin(form: Dc01, random: Random): void {
  const { pin } = form
  const at = random.below(11)
  if (pin === '') return
  if (random.chance(0.4)) form.pin = pin.slice(0, at) + pin.slice(at + 1)
  else form.pin = pin.slice(0, at) + (pin[at + 1] ?? '') + (pin[at] ?? '') + pin.slice(at + 2)
}

/** The number was not at hand. */
export function leaveOutPin(form: Dc01): void {
  form.pin = ''
}

const mandatory = ['given_name', 'sex', 'nationality', 'relationship_to_head', 'household_no', 'declared_on'] as const

/** A field that must be there is empty. */
export function leaveOutField(form: Dc01, random: Random): void {
  form[random.pick(mandatory)] = ''
}

/** A day of birth that no calendar has: most can be mended by the rule for old papers, some not. */
export function makeDateImpossible(form: Dc01, random: Random): void {
  const year = form.birth_date.slice(0, 4)
  if (year === '') return
  const commonYear = Number(year) % 4 === 0 ? String(Number(year) - 1) : year
  const [date, dayFirst] = random.pick([
    [`${year}-04-31`, `31/04/${year}`],
    [`${year}-06-31`, `31/6/${year}`],
    [`${year}-11-31`, `31/11/${year}`],
    [`${commonYear}-02-29`, `29/02/${commonYear}`],
    [`${year}-02-30`, `30/2/${year}`],
    [`${year}-13-07`, `07/13/${year}`],
  ] as const)
  form.birth_date = random.chance(0.5) ? date : dayFirst
}

const unknownCodes = [
  ['sex', ['3', 'Trai', 'X']],
  ['ethnicity', ['77', 'Kinh Kinh', '5A']],
  ['nationality', ['XX', 'VNM VN', '704x']],
  ['marital_status', ['9', 'Đã có gia đình riêng', 'K']],
  ['relationship_to_head', ['88', 'Người quen', 'Bạn']],
] as const

/** A code, or a word for it, that is in no list. */
export function useUnknownCode(form: Dc01, random: Random): void {
  const [key, codes] = random.pick(unknownCodes)
  form[key] = random.pick(codes)
}

/** The child or grandchild of the head is born before the head: parent and child have changed places. */
export function makeChildOlder(form: Dc01, _random: Random, { head }: FaultSetting): void {
  const isYounger = form.relationship_to_head === 'child' || form.relationship_to_head === 'grandchild'
  const headYear = Number(head?.birth_date.slice(0, 4))
  if (!isYounger || form.birth_date === '' || !(headYear > 0)) return
  const day = form.birth_date.slice(4).replace('-02-29', '-02-28')
  form.birth_date = `${headYear - 3}${day}`
}

/** A second member of the household says to be its head. */
export function claimToBeHead(form: Dc01, _random: Random, { head }: FaultSetting): void {
  if (head !== undefined && Number(form.birth_date.slice(0, 4)) < Number(form.declared_on.slice(0, 4)) - 18)
    form.relationship_to_head = 'head'
}

/** The form names a commune that it does not belong to. */
export function mistakeCommune(form: Dc01, random: Random, { drawForeignCommune }: FaultSetting): void {
  form.commune = drawForeignCommune(random)
}
