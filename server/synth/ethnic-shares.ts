import { Weighted, type Random } from './random.ts'

/** The code of the Kinh, the majority. */
export const kinh = '01'

/**
 * The ethnic groups of a province other than Kinh, by their codes (`forms/ethnic-groups.ts`) with their shares of its
 * people in per cent. Approximate: from memory of the census of 2019, the larger groups only. A province with a code
 * that is not here has few: see `elsewhere`.
 */
const shares: Readonly<Record<string, string>> = {
  '01': '06 0.8, 02 0.3, 03 0.15, 07 0.15, 09 0.1',
  '02': '08 34, 02 23, 09 15, 07 10, 25 2, 38 1.5, 43 1',
  '04': '02 41, 07 30, 08 12, 09 10, 43 1',
  '06': '02 52, 09 18, 07 9, 08 7',
  '08': '02 26, 09 13, 15 8, 08 3, 07 2',
  '10': '08 25, 02 15, 09 14, 25 5, 07 4',
  '11': '08 38, 03 36, 29 3, 35 1, 34 0.5',
  '12': '03 31, 08 24, 09 13, 35 4, 25 3, 41 3, 37 1.5',
  '14': '03 54, 08 16, 06 7, 34 2, 09 2, 29 1',
  '15': '02 18, 08 13, 09 11, 03 8, 06 2',
  '17': '06 64, 03 4, 02 3, 09 2',
  '19': '02 12, 07 8, 15 3, 18 3, 09 2',
  '20': '07 43, 02 36, 09 3.5, 08 0.2',
  '22': '09 5, 02 3, 18 2, 15 1',
  '24': '07 5, 02 3, 18 2, 15 2',
  '25': '06 15, 09 1, 15 0.3',
  '26': '18 4, 15 0.2',
  '37': '06 2.5',
  '38': '06 10, 03 6, 08 0.5, 24 0.3',
  '40': '03 10, 24 2, 29 1.3, 08 1',
  '44': '23 2, 44 0.6',
  '45': '23 11, 31 2',
  '46': '31 3, 26 1.5, 23 0.2',
  '48': '26 0.2, 04 0.2',
  '49': '26 4, 14 3, 27 1.5',
  '51': '19 10, 30 2.5, 14 1.5',
  '52': '13 1.5, 19 0.7, 17 0.4',
  '54': '12 2.5, 17 2.4, 13 0.5',
  '56': '21 4.5, 12 0.4, 16 0.4',
  '58': '21 12, 17 11.5',
  '60': '17 3.2, 21 1.5, 16 1, 04 0.9',
  '62': '14 24, 13 12, 27 7, 10 5, 03 1',
  '64': '10 30, 13 12, 02 1, 07 1',
  '66': '12 19, 07 4, 02 3, 20 2.5, 10 1, 08 2',
  '67': '20 8, 07 5, 08 5, 02 4, 12 1.5',
  '68': '16 13, 28 3, 07 2, 02 1.5, 36 1.4',
  '70': '22 10, 02 2.5, 07 2.5, 05 2, 20 1',
  '72': '05 0.7, 17 0.3',
  '75': '04 3, 32 0.5, 02 0.5, 07 0.5, 28 0.1',
  '79': '04 5, 05 0.5, 17 0.1',
  '84': '05 31, 04 0.7',
  '86': '05 2.2, 04 0.4',
  '89': '05 4, 17 0.6, 04 0.3',
  '91': '05 12, 04 1.5',
  '92': '05 1.8, 04 1',
  '93': '05 3, 04 0.8',
  '94': '05 30, 04 5',
  '95': '05 8, 04 2',
  '96': '05 2, 04 0.6',
}
const elsewhere = '02 0.2, 06 0.2, 07 0.1, 03 0.1'

const drawn = new Map<string, Weighted<string>>()

/** The code of an ethnic group, by how many of a province's people belong to it. */
export function drawEthnicGroup(provinceCode: string, random: Random): string {
  let groups = drawn.get(provinceCode)
  if (groups === undefined) {
    const entries = (shares[provinceCode] ?? elsewhere)
      .split(', ')
      .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(3))])
    const minorities = entries.reduce((sum, [, percent]) => sum + percent, 0)
    groups = new Weighted([...entries, [kinh, 100 - minorities]])
    drawn.set(provinceCode, groups)
  }
  return groups.draw(random)
}
