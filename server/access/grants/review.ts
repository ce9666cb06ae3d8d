import { city, officer, type Grants } from '../role.ts'

/** Who may do what in review. */
export const reviewGrants = {
  'checking.suggest-duplicates': { 'commune-officer': officer('collection') },
  'checking.list-pairs': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'checking.read-pair': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'checking.judge-pair': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'checking.change-merger': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'checking.list-clusters': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'checking.read-cluster': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'checking.judge-cluster': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'checking.read-learning': { 'city-checker': city('checking') },
  'checking.adopt-learning': { 'city-checker': city('checking') },
} as const satisfies Grants
