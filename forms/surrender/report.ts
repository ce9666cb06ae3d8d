import type { Text } from '../language.ts'

/** What a report is about: something that was found, or that somebody wants to hand in. */
export const reportKinds = ['find', 'wish'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The kinds in the words of who reports. */
export const reportKindWords: Record<ReportKind, Text> = {
  find: { vi: 'Tôi thấy một vật như vậy', en: 'I have found something' },
  wish: { vi: 'Tôi muốn giao nộp', en: 'I want to hand something in' },
}

/** What it is, as far as a layman can say. */
export const reportedThings = ['explosive', 'gun', 'ammunition', 'blade', 'tool', 'unsure'] as const
export type ReportedThing = (typeof reportedThings)[number]

/** The things in the words of who reports. */
export const reportedThingWords: Record<ReportedThing, Text> = {
  explosive: {
    vi: 'Bom, mìn, lựu đạn, đầu đạn, thuốc nổ, kíp nổ',
    en: 'Bomb, mine, grenade, shell, explosive, detonator',
  },
  gun: { vi: 'Súng các loại', en: 'A gun of any kind' },
  ammunition: { vi: 'Đạn', en: 'Ammunition' },
  blade: { vi: 'Dao găm, kiếm, mã tấu, nỏ …', en: 'Dagger, sword, machete, crossbow …' },
  tool: { vi: 'Dùi cui, bình xịt, súng điện …', en: 'Baton, spray, electric device …' },
  unsure: { vi: 'Không rõ', en: 'I cannot tell' },
}

/** Whether the engineers have to come: an explosive, or a find of which nobody knows what it is. */
export function needsEngineers(kind: ReportKind, what: ReportedThing): boolean {
  return what === 'explosive' || (kind === 'find' && what === 'unsure')
}
