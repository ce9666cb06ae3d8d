import type { CodeList } from '../codes.ts'
import type { Text } from '../language.ts'

/** What a post is: its name, its duties, the role of an account that holds it, and which certificates it asks for. */
export type PostType = {
  name: Text
  duties: Text
  role: 'commune-officer' | 'head-of-commune-police' | 'district-officer' | 'city-checker' | 'store-keeper' | 'trainer'
  /** The ranks that it is meant for, from the lowest to the highest. */
  ranks: readonly [lowest: Rank, highest: Rank]
  competences: readonly string[]
}

/** The ranks of the people's police, from the lowest, as far as posts of this kind need them. */
export const ranks = [
  { value: 'sergeant', vi: 'Trung sĩ', en: 'Sergeant' },
  { value: 'master-sergeant', vi: 'Thượng sĩ', en: 'Master sergeant' },
  { value: 'second-lieutenant', vi: 'Thiếu úy', en: 'Second lieutenant' },
  { value: 'lieutenant', vi: 'Trung úy', en: 'Lieutenant' },
  { value: 'senior-lieutenant', vi: 'Thượng úy', en: 'Senior lieutenant' },
  { value: 'captain', vi: 'Đại úy', en: 'Captain' },
  { value: 'major', vi: 'Thiếu tá', en: 'Major' },
  { value: 'lieutenant-colonel', vi: 'Trung tá', en: 'Lieutenant colonel' },
  { value: 'senior-lieutenant-colonel', vi: 'Thượng tá', en: 'Senior lieutenant colonel' },
  { value: 'colonel', vi: 'Đại tá', en: 'Colonel' },
] as const satisfies CodeList
export type Rank = (typeof ranks)[number]['value']

/** The codes of all types of posts, in the order in which they are listed. */
export const postTypeCodes = [
  'CP_HEAD',
  'CP_DEPUTY',
  'CP_OFFICER',
  'DP_OFFICER',
  'DP_STORE',
  'PV_CHECKER',
  'PV_TRAINER',
] as const
export type PostTypeCode = (typeof postTypeCodes)[number]

/**
 * The types of posts. The three of a commune are those of Decree 42/2021/ND-CP: head, deputy head, officer. An
 * administrator of the city and the ministry's office are no posts here: nobody makes themselves one.
 */
export const postTypes: Record<PostTypeCode, PostType> = {
  CP_HEAD: {
    name: { vi: 'Trưởng Công an xã', en: 'Head of commune police' },
    duties: { vi: 'Chỉ huy, kiểm tra và quyết định hồ sơ', en: 'Commands, checks and decides dossiers' },
    role: 'head-of-commune-police',
    ranks: ['captain', 'senior-lieutenant-colonel'],
    competences: ['CHECK'],
  },
  CP_DEPUTY: {
    name: { vi: 'Phó Trưởng Công an xã', en: 'Deputy head of commune police' },
    duties: { vi: 'Thay trưởng khi vắng', en: 'Stands in for the head' },
    role: 'head-of-commune-police',
    ranks: ['senior-lieutenant', 'lieutenant-colonel'],
    competences: ['CHECK'],
  },
  CP_OFFICER: {
    name: { vi: 'Công an viên', en: 'Commune police officer' },
    duties: { vi: 'Thu thập, cập nhật thông tin dân cư', en: 'Collects and updates the residents’ information' },
    role: 'commune-officer',
    ranks: ['sergeant', 'major'],
    competences: ['COLLECT'],
  },
  DP_OFFICER: {
    name: { vi: 'Cán bộ Công an huyện', en: 'District police officer' },
    duties: { vi: 'Theo dõi các xã của huyện', en: 'Follows the communes of the district' },
    role: 'district-officer',
    ranks: ['lieutenant', 'lieutenant-colonel'],
    competences: [],
  },
  DP_STORE: {
    name: { vi: 'Thủ kho Công an huyện', en: 'Store keeper of district police' },
    duties: { vi: 'Giữ kho và giao nhận trang bị', en: 'Keeps the store and hands equipment over' },
    role: 'store-keeper',
    ranks: ['sergeant', 'major'],
    competences: [],
  },
  PV_CHECKER: {
    name: { vi: 'Cán bộ kiểm tra của thành phố', en: 'Checker of the city' },
    duties: { vi: 'Kiểm tra và quyết định hồ sơ của thành phố', en: 'Checks and decides dossiers of the city' },
    role: 'city-checker',
    ranks: ['lieutenant', 'colonel'],
    competences: ['CHECK'],
  },
  PV_TRAINER: {
    name: { vi: 'Giảng viên tập huấn', en: 'Trainer' },
    duties: { vi: 'Tập huấn cán bộ', en: 'Trains officers' },
    role: 'trainer',
    ranks: ['lieutenant', 'colonel'],
    competences: [],
  },
}
