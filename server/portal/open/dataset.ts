import type { Text } from '../../../forms/language.ts'
import type { AnyTx } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'
import { listPublicVintages } from '../../reporting/publication/public-vintages.ts'
import { nationCode } from '../../reporting/unit-number.ts'
import { cellMin } from '../../statistics/publishable.ts'
import { openFile, openFiles } from '../results-address.ts'

/** An edition of a data set: what it is of, how much of the country or city it covers, and its files. */
export type DatasetVintage = {
  periodCode: string
  unitCode: string
  unitName: string
  vintageNo: number
  publishedAt: Date | null
  /** Of so many units that had to report, so many did; null where units do not report. */
  coverage: { received: number; expected: number } | null
  files: { name: string; address: string }[]
}

/** A data set that anybody may use. */
export type Dataset = {
  datasetCode: 'results' | 'population'
  title: Text
  description: Text
  /** What one row is about. */
  unitOfObservation: Text
  variables: string[]
  licence: string
  caveats: Text[]
  vintages: DatasetVintage[]
}

/** Anybody may use the files for anything, and names where they are from. */
const licence = 'CC-BY-4.0'

/** The data sets that this tier has, with all their vintages. */
export async function listDatasets(tx: AnyTx, site: Site): Promise<Dataset[]> {
  const results = { ...resultsSet, vintages: await listResultVintages(tx, site) }
  return site.tier === 'city' ? [results, populationSet(site)] : [results]
}

const resultsSet: Omit<Dataset, 'vintages'> = {
  datasetCode: 'results',
  title: { vi: 'Kết quả công tác tháng', en: 'Results of the month' },
  description: {
    vi: 'Tổng số theo tháng, tổng hợp từ báo cáo của các đơn vị, sau kiểm soát lộ thông tin.',
    en: 'Totals by month, compiled from the reports of all units, after disclosure control.',
  },
  unitOfObservation: { vi: 'Chỉ tiêu của một đơn vị trong một tháng', en: 'An element of a unit in a month' },
  variables:
    'period_label period_from period_to unit_code unit_valid_on element dims value qualifier unit status hidden vintage'.split(
      ' ',
    ),
  licence,
  caveats: [
    {
      vi: 'Tháng tính từ ngày 15 tháng trước đến ngày 14. Số có “hơn”, “khoảng” không phải số chính xác.',
      en: 'A month runs from the 15th of the month before to the 14th. A number with “more than” or “about” is not exact.',
    },
    {
      vi: 'Số được giữ kín có hidden = c và không có value. Điều chỉnh là một bản khác; bản cũ không đổi.',
      en: 'What is held back has hidden = c and no value. A revision is another vintage; earlier ones never change.',
    },
    {
      vi: 'Lượt người: một người có thể được đếm nhiều lần.',
      en: 'Person-events: somebody may be counted several times.',
    },
  ],
}

function populationSet(site: Site): Dataset {
  const on = `${site.today().slice(0, 7)}-01`
  return {
    datasetCode: 'population',
    title: { vi: 'Dân số', en: 'Population' },
    description: {
      vi: 'Dân số thường trú theo đơn vị, giới tính và nhóm tuổi, ngày đầu tháng.',
      en: 'Permanent residents by unit, sex and age group on the first day of the month.',
    },
    unitOfObservation: { vi: 'Nhóm tuổi và giới tính trong một đơn vị', en: 'An age group and sex in a unit' },
    variables: ['unit_code', 'unit', 'sex_code', 'sex', 'age_code', 'age', 'period', 'value'],
    licence,
    caveats: [
      {
        vi: `Chỉ có đơn vị mà mỗi ô có ít nhất ${cellMin} người. Người chưa rõ ngày sinh hoặc giới tính không được đếm.`,
        en: `Only units with at least ${cellMin} people in each cell. Whoever has no known birth or sex is not counted.`,
      },
    ],
    vintages: [
      {
        periodCode: on,
        unitCode: site.areaCode,
        unitName: '',
        vintageNo: 1,
        publishedAt: null,
        coverage: null,
        files: ['population.csv', 'population.json'].map((name) => ({ name, address: `/open/v1/${name}` })),
      },
    ],
  }
}

async function listResultVintages(tx: AnyTx, site: Site): Promise<DatasetVintage[]> {
  const name = await unitNames(site)
  return (await listPublicVintages(tx)).map((vintage) => ({
    periodCode: vintage.periodCode,
    unitCode: vintage.unitCode,
    unitName: name(vintage.unitCode),
    vintageNo: vintage.vintageNo,
    publishedAt: vintage.publishedAt,
    coverage: { received: vintage.received, expected: vintage.expected },
    files: openFiles.map((file) => ({ name: file, address: openFile(vintage, file) })),
  }))
}

/** The names of units today, or the last that a unit had. */
export async function unitNames(site: Site): Promise<(unitCode: string) => string> {
  const units = await site.units()
  return (unitCode) =>
    unitCode === nationCode
      ? 'Việt Nam'
      : ((units.find(unitCode, site.today()) ?? units.listVersions(unitCode).at(-1))?.name ?? unitCode)
}
