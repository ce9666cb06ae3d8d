import type { Language, Text } from '../language.ts'

/** The technical classes of items: ours, and stable while the legal groups change with the laws. */
export const itemClasses = [
  'MIL_GUN',
  'HUNT_GUN',
  'HOME_GUN',
  'SIM_GUN',
  'SPORT',
  'AMMO',
  'UXO',
  'EXPL',
  'DET',
  'FUSE',
  'RUDE',
  'SUPP',
  'PART',
  'GEAR',
] as const
export type ItemClass = (typeof itemClasses)[number]

/** What is dangerous about an item; it says what has to be done before it is stored. */
export type Hazard = 'gun' | 'ammunition' | 'explosive' | 'blade' | 'gas' | 'none'

/** In what a class is counted. Pieces, rounds, kilograms and metres never add up to one number. */
export const countedIns = ['piece', 'round', 'kg', 'metre'] as const
export type CountedIn = (typeof countedIns)[number]

/** What a class is: its name, how it is counted, what is dangerous about it, and who ends it. */
export type ClassFacts = { name: Text; countedIn: CountedIn; hazard: Hazard; route: 'police' | 'military' }

const classOf = (
  vi: string,
  en: string,
  [countedIn, hazard, route]: [CountedIn, Hazard, ClassFacts['route']],
): ClassFacts => ({ name: { vi, en }, countedIn, hazard, route })

/** All classes (weapons, explosives and support tools, Law 14/2017/QH14 art. 3). */
export const classFacts: Record<ItemClass, ClassFacts> = {
  MIL_GUN: classOf('Súng quân dụng', 'Military gun', ['piece', 'gun', 'police']),
  HUNT_GUN: classOf('Súng săn', 'Hunting gun', ['piece', 'gun', 'police']),
  HOME_GUN: classOf('Súng tự chế', 'Home-made gun', ['piece', 'gun', 'police']),
  SIM_GUN: classOf('Súng có tính năng tương tự', 'Gun of similar function', ['piece', 'gun', 'police']),
  SPORT: classOf('Vũ khí thể thao', 'Sports weapon', ['piece', 'gun', 'police']),
  AMMO: classOf('Đạn', 'Ammunition', ['round', 'ammunition', 'police']),
  UXO: classOf('Bom, mìn, lựu đạn, đầu đạn', 'Bomb, mine, grenade, warhead', ['piece', 'explosive', 'military']),
  EXPL: classOf('Thuốc nổ', 'Explosive substance', ['kg', 'explosive', 'military']),
  DET: classOf('Kíp nổ', 'Detonator', ['piece', 'explosive', 'military']),
  FUSE: classOf('Dây cháy chậm', 'Safety fuse', ['metre', 'explosive', 'military']),
  RUDE: classOf('Vũ khí thô sơ', 'Rudimentary weapon', ['piece', 'blade', 'police']),
  SUPP: classOf('Công cụ hỗ trợ', 'Support tool', ['piece', 'gas', 'police']),
  PART: classOf('Linh kiện', 'Weapon parts', ['piece', 'none', 'police']),
  GEAR: classOf('Quân trang', 'Combat gear', ['piece', 'none', 'police']),
}

/** Whether nobody but the engineers may touch it. */
export function isExplosive(itemClass: ItemClass): boolean {
  return classFacts[itemClass].hazard === 'explosive'
}

/** In what it is counted, in words. */
export const countWords: Record<CountedIn, Text> = {
  piece: { vi: 'cái', en: 'pieces' },
  round: { vi: 'viên', en: 'rounds' },
  kg: { vi: 'kg', en: 'kg' },
  metre: { vi: 'mét', en: 'metres' },
}

const oneOf: Record<CountedIn, string> = { piece: 'piece', round: 'round', kg: 'kg', metre: 'metre' }

/** The word behind a quantity: English has another one for a single thing. */
export function countWord(countedIn: CountedIn, quantity: number, language: Language): string {
  return language === 'en' && quantity === 1 ? oneOf[countedIn] : countWords[countedIn][language]
}

/** Where an item comes from, as far as it is said; never from whom. */
export const origins = ['found', 'kept', 'inherited', 'war', 'not-said'] as const
export type Origin = (typeof origins)[number]

/** Origins in words. */
export const originWords: Record<Origin, Text> = {
  found: { vi: 'Nhặt được', en: 'Found' },
  kept: { vi: 'Cất giữ', en: 'Kept' },
  inherited: { vi: 'Người trước để lại', en: 'Left by an earlier owner' },
  war: { vi: 'Còn lại sau chiến tranh', en: 'Left from war' },
  'not-said': { vi: 'Không nêu', en: 'Not said' },
}
