import type { Text } from '../language.ts'
import type { Hazard } from './item-class.ts'

/** How far an item is in being made safe. */
type SafetyStep = 'received' | 'made-safe' | 'eod-cleared' | 'stored'

/** What an officer can do with an item where it is. An inspection and a sample leave it as it was. */
export const safetyActs = ['made-safe', 'stored', 'inspected', 'sampled'] as const
export type SafetyAct = (typeof safetyActs)[number]

const asItWas = {
  received: 'received',
  'made-safe': 'made-safe',
  'eod-cleared': 'eod-cleared',
  stored: 'stored',
} as const

type Next = Record<SafetyStep, SafetyStep | null>

/** Where nothing has to be made safe first. */
const storedAtOnce: Record<SafetyAct, Next> = {
  'made-safe': { received: null, 'made-safe': null, 'eod-cleared': null, stored: null },
  stored: { received: 'stored', 'made-safe': 'stored', 'eod-cleared': 'stored', stored: null },
  inspected: asItWas,
  sampled: asItWas,
}

const madeSafeFirst: Record<SafetyAct, Next> = {
  ...storedAtOnce,
  'made-safe': { received: 'made-safe', 'made-safe': null, 'eod-cleared': null, stored: null },
  stored: { received: null, 'made-safe': 'stored', 'eod-cleared': null, stored: null },
}

/**
 * The table of safety: what each act makes of an item of a hazard, null where it cannot be done. A gun is made safe by a
 * named officer before it is stored, ammunition counted and put apart, gas looked at. An explosive comes in cleared by
 * the engineers or not at all.
 */
export const safetyTable: Record<Hazard, Record<SafetyAct, Next>> = {
  gun: madeSafeFirst,
  ammunition: madeSafeFirst,
  gas: madeSafeFirst,
  explosive: {
    ...storedAtOnce,
    stored: { received: null, 'made-safe': null, 'eod-cleared': 'stored', stored: null },
    sampled: { received: null, 'made-safe': null, 'eod-cleared': null, stored: null },
  },
  blade: storedAtOnce,
  none: storedAtOnce,
}

/** What making safe means for a hazard, in words for the officer. */
export const makingSafe: Record<Hazard, Text | undefined> = {
  gun: {
    vi: 'Coi như súng đã nạp đạn. Hướng nòng an toàn, tháo băng đạn, cho người thứ hai thấy buồng đạn trống, để đạn riêng.',
    en: 'Treat it as loaded. Muzzle in a safe direction, magazine out, the chamber shown empty to the second officer, ammunition apart.',
  },
  ammunition: { vi: 'Đếm lại và để trong thùng riêng.', en: 'Count it again and put it into a container of its own.' },
  gas: { vi: 'Xem van, vỏ và hạn dùng; để nơi thoáng.', en: 'Look at valve, shell and date; keep it where air moves.' },
  explosive: undefined,
  blade: undefined,
  none: undefined,
}

/** What everybody is told of explosives, before all else. */
export const doNotTouch = {
  title: { vi: 'Không chạm vào. Không mang đến.', en: 'Do not touch it. Do not bring it.' },
  lines: [
    {
      vi: 'Bom, mìn, lựu đạn, đầu đạn, thuốc nổ, kíp nổ có thể nổ bất cứ lúc nào, dù đã rất cũ.',
      en: 'A bomb, mine, grenade, shell, explosive or detonator can go off at any time, however old it is.',
    },
    {
      vi: 'Đứng xa, giữ người khác và gia súc ở xa, đánh dấu từ xa nếu được.',
      en: 'Stay away, keep others and animals away, mark the place from a distance if you can.',
    },
    {
      vi: 'Báo nơi tìm thấy ở đây hoặc cho Công an, quân đội, Ủy ban nhân dân gần nhất. Công binh sẽ đến.',
      en: 'Report the place here or to the nearest police, army or committee. Engineers will come.',
    },
  ],
} as const satisfies { title: Text; lines: readonly Text[] }
