import type { Text } from '../language.ts'

/** A line of the catalogue of equipment. */
export type EquipmentType = {
  name: Text
  class: 'vehicle' | 'support-tool' | 'protective' | 'radio' | 'computer' | 'camera'
  /** Each piece has a serial of its own; what has none is counted. */
  isSerialised: boolean
  hasPlate: boolean
  /** The certificate without which nobody is issued one; null where none is needed. */
  licence: string | null
}

/** The codes of the catalogue, in the order in which it is shown. */
export const equipmentTypeCodes = [
  'MOTORBIKE',
  'CAR',
  'COMPUTER',
  'CAMERA',
  'RADIO',
  'BATON',
  'PEPPER_SPRAY',
  'HANDCUFFS',
  'BODY_ARMOUR',
  'GAS_MASK',
] as const
export type EquipmentTypeCode = (typeof equipmentTypeCodes)[number]

const tool = (vi: string, en: string): EquipmentType => ({
  name: { vi, en },
  class: 'support-tool',
  isSerialised: false,
  hasPlate: false,
  licence: 'SUPPORT_TOOLS',
})

const device = (vi: string, en: string, kind: EquipmentType['class']): EquipmentType => ({
  name: { vi, en },
  class: kind,
  isSerialised: true,
  hasPlate: kind === 'vehicle',
  licence: null,
})

const worn = (vi: string, en: string): EquipmentType => ({
  name: { vi, en },
  class: 'protective',
  isSerialised: false,
  hasPlate: false,
  licence: null,
})

/**
 * The catalogue: what the ministry gave communes by January 2021 (motorbikes, support tools, protection), and what an
 * office works with. Support tools go to holders of the certificate only, as Law 14/2017/QH14 asks.
 */
export const equipmentTypes: Record<EquipmentTypeCode, EquipmentType> = {
  MOTORBIKE: device('Xe mô tô', 'Motorbike', 'vehicle'),
  CAR: device('Ô tô', 'Car', 'vehicle'),
  COMPUTER: device('Máy tính', 'Computer', 'computer'),
  CAMERA: device('Máy ảnh', 'Camera', 'camera'),
  RADIO: device('Bộ đàm', 'Radio', 'radio'),
  BATON: tool('Dùi cui cao su', 'Rubber baton'),
  PEPPER_SPRAY: tool('Bình xịt hơi cay', 'Pepper spray'),
  HANDCUFFS: tool('Khóa số 8', 'Handcuffs'),
  BODY_ARMOUR: worn('Áo giáp', 'Body armour'),
  GAS_MASK: worn('Mặt nạ phòng độc', 'Gas mask'),
}
