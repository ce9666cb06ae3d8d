/** A change that the ministry published: the figure of a month, how much it differs from that of the month before, in per cent. */
export type PublishedChange = readonly [value: number, change: number, percent: string]

/** The elements that the ministry published, in the order of the rows of each month. */
export const publishedElements = [
  'CR.SOC.OCCURRED',
  'CR.SOC.SOLVED',
  'CR.SOC.PERSONS',
  'CR.GANG.GROUPS',
  'CR.ECO.CASES',
  'CR.ENV.CASES',
  'CR.DRUG.CASES',
] as const

/** Preliminary figures of the ministry by month, republished by congan.nghean.gov.vn. */
export const publishedChanges: Readonly<Record<string, readonly PublishedChange[]>> = {
  '2021-09': [
    [2829, -128, '-4.33'],
    [2437, -125, '-4.88'],
    [4849, -107, '-2.16'],
    [55, -25, '-31.25'],
    [208, 31, '17.51'],
    [75, 9, '13.64'],
    [1942, 9, '0.47'],
  ],
  '2022-03': [
    [2742, -171, '-5.87'],
    [2313, -265, '-10.28'],
    [4974, -1381, '-21.73'],
    [25, -69, '-73.4'],
    [246, -403, '-62.1'],
    [26, -151, '-85.31'],
    [1120, -654, '-36.87'],
  ],
  '2022-05': [
    [3558, 224, '6.72'],
    [3043, 150, '5.18'],
    [6001, -226, '-3.63'],
    [38, 15, '65.22'],
    [399, 52, '14.99'],
    [75, 11, '17.19'],
    [1949, 123, '6.74'],
  ],
}
