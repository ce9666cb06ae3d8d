import type { Text } from '../language.ts'
import type { ItemClass } from './item-class.ts'

/** What an item is within its class, where published figures or the engineers tell it apart. */
export const subtypes = {
  grenade: { itemClass: 'UXO', name: { vi: 'Lựu đạn', en: 'Grenade' } },
  warhead: { itemClass: 'UXO', name: { vi: 'Đầu đạn', en: 'Warhead' } },
  bomb: { itemClass: 'UXO', name: { vi: 'Bom', en: 'Bomb' } },
  mine: { itemClass: 'UXO', name: { vi: 'Mìn', en: 'Mine' } },
  cluster_bomblet: { itemClass: 'UXO', name: { vi: 'Bom bi', en: 'Cluster bomblet' } },
} as const satisfies Record<string, { itemClass: ItemClass; name: Text }>
export type Subtype = keyof typeof subtypes

/** The category under which newspapers and reports print a class; a subtype that has one of its own comes first. */
const categories: Record<ItemClass, string> = {
  MIL_GUN: 'military_gun',
  HUNT_GUN: 'hunting_gun',
  HOME_GUN: 'homemade_gun',
  SIM_GUN: 'gun_similar_function',
  SPORT: 'sports_weapon',
  AMMO: 'ammunition_round',
  UXO: 'grenade_bomb_mine_warhead',
  EXPL: 'explosive',
  DET: 'detonator',
  FUSE: 'safety_fuse',
  RUDE: 'rudimentary_weapon',
  SUPP: 'support_tool',
  PART: 'weapon_component',
  GEAR: 'combat_gear',
}

/** Whether a text is a subtype of this class; an empty one always is. */
export function isSubtypeOf(itemClass: ItemClass, subtype: string): boolean {
  return subtype === '' || (isSubtype(subtype) && subtypes[subtype].itemClass === itemClass)
}

/** The category of published figures that an item counts in. */
export function categoryOf(itemClass: ItemClass, subtype: string): string {
  return isSubtype(subtype) && subtype !== 'bomb' && subtype !== 'mine' ? subtype : categories[itemClass]
}

/** Whether a text names a subtype. */
export function isSubtype(text: string): text is Subtype {
  return Object.hasOwn(subtypes, text)
}
