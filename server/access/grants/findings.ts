import { anywhere, city, officer, type Grants } from '../role.ts'

const worked = {
  'commune-officer': officer('collection'),
  'head-of-commune-police': officer('checking'),
  'city-checker': city('checking'),
} as const

/** Who may do what with the rules over the register and what they find. Who sees figures alone sees no person. */
export const findingsGrants = {
  'checking.list-findings': worked,
  'checking.work-on-finding': worked,
  'checking.read-finding-trend': { ...worked, 'city-administrator': city('oversight') },
  'checking.start-check': {
    'head-of-commune-police': officer('checking'),
    'city-checker': city('checking'),
    'city-administrator': city('oversight'),
  },
  'checking.read-rules': {
    'commune-officer': anywhere('collection'),
    'head-of-commune-police': anywhere('checking'),
    'city-checker': anywhere('checking'),
    'city-administrator': anywhere('oversight'),
  },
  'checking.set-rule': { 'city-administrator': city('oversight') },
} as const satisfies Grants
