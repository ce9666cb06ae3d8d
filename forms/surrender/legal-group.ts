import type { Text } from '../language.ts'
import type { ItemClass } from './item-class.ts'

/** The group of a law that an item belongs to on a day, and the law. */
export type LegalGroup = { group: Text; law: string }

type Group = 'military' | 'hunting' | 'rudimentary' | 'sports' | 'similar' | 'explosive' | 'support' | 'none'

const names: Record<Group, Text> = {
  military: { vi: 'Vũ khí quân dụng', en: 'Military weapons' },
  hunting: { vi: 'Súng săn', en: 'Hunting guns' },
  rudimentary: { vi: 'Vũ khí thô sơ', en: 'Rudimentary weapons' },
  sports: { vi: 'Vũ khí thể thao', en: 'Sports weapons' },
  similar: { vi: 'Vũ khí có tính năng, tác dụng tương tự', en: 'Weapons of similar function' },
  explosive: { vi: 'Vật liệu nổ', en: 'Explosive materials' },
  support: { vi: 'Công cụ hỗ trợ', en: 'Support tools' },
  none: { vi: 'Không thuộc nhóm nào', en: 'In no group' },
}

const of2017: Record<ItemClass, Group> = {
  MIL_GUN: 'military',
  HUNT_GUN: 'hunting',
  HOME_GUN: 'similar',
  SIM_GUN: 'similar',
  SPORT: 'sports',
  AMMO: 'military',
  UXO: 'military',
  EXPL: 'explosive',
  DET: 'explosive',
  FUSE: 'explosive',
  RUDE: 'rudimentary',
  SUPP: 'support',
  PART: 'none',
  GEAR: 'none',
}

/** The laws by their first day, the newest first. The law of 2024 has no group of similar function any more (art. 2). */
const laws: readonly { from: string; law: string; groups: Record<ItemClass, Group> }[] = [
  { from: '2025-01-01', law: '42/2024/QH15', groups: { ...of2017, HOME_GUN: 'military', SIM_GUN: 'military' } },
  { from: '2018-07-01', law: '14/2017/QH14', groups: of2017 },
]

/** The legal group of a class on a day (`YYYY-MM-DD`); undefined before the first law that is known here. */
export function legalGroupOf(itemClass: ItemClass, on: string): LegalGroup | undefined {
  const inForce = laws.find(({ from }) => from <= on)
  return inForce && { group: names[inForce.groups[itemClass]], law: inForce.law }
}
