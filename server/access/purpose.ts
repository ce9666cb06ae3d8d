import * as z from 'zod'

/** Why somebody asks. Every request has one purpose, and the ledger keeps it. */
export const Purpose = z.enum([
  'sign-in',
  'collection',
  'checking',
  'residence-service',
  'exchange',
  'oversight',
  'own-record',
  'statistics',
  'reporting',
  'surrender',
  'workforce',
  'training',
  'publication',
])
export type Purpose = z.infer<typeof Purpose>

/**
 * The law that a purpose rests on; it is written beside every access. Law 2014 = Law on Citizen Identification
 * 59/2014/QH13, which applied to the population register from 2016 to 2024.
 */
export const legalBases: Record<Purpose, string> = {
  'sign-in': 'Law 59/2014/QH13 art. 14',
  collection: 'Law 59/2014/QH13 art. 9(2)',
  checking: 'Decree 37/2021/ND-CP art. 1(2)',
  'residence-service': 'Law 59/2014/QH13 art. 10',
  exchange: 'Law 59/2014/QH13 art. 8, 10',
  oversight: 'Law 59/2014/QH13 art. 7',
  'own-record': 'Law 59/2014/QH13 art. 5',
  statistics: 'Law 89/2015/QH13 art. 36',
  reporting: 'Decree 09/2019/ND-CP',
  surrender: 'Law 14/2017/QH14 art. 64-68',
  workforce: 'Law 37/2018/QH14 art. 17',
  training: 'Law 37/2018/QH14 art. 17',
  publication: 'Law 104/2016/QH13 art. 17',
}
