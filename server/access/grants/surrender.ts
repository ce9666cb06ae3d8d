import { city, officer, type Grants } from '../role.ts'

/** Who may do what in surrender. A store-keeper sees the stores below; who signs for one is asked beside the table. */
export const surrenderGrants = {
  'surrender.read-desk': {
    'commune-officer': officer('surrender'),
    'head-of-commune-police': officer('surrender'),
    'store-keeper': city('surrender'),
    'city-checker': city('surrender'),
    'city-administrator': city('surrender'),
  },
  'surrender.begin-campaign': { 'city-administrator': city('surrender') },
  'surrender.save-point': {
    'head-of-commune-police': officer('surrender'),
    'city-administrator': city('surrender'),
  },
  'surrender.call-engineers': {
    'commune-officer': officer('surrender'),
    'head-of-commune-police': officer('surrender'),
  },
  'surrender.receive': { 'commune-officer': officer('surrender'), 'head-of-commune-police': officer('surrender') },
  // Two purposes on purpose: who looks at what a giver left has to say why.
  'surrender.read-giver': { 'head-of-commune-police': officer('surrender', 'oversight') },
  'surrender.delete-giver': {
    'commune-officer': officer('surrender'),
    'head-of-commune-police': officer('surrender'),
  },
  'surrender.keep': {
    'commune-officer': officer('surrender'),
    'head-of-commune-police': officer('surrender'),
    'store-keeper': city('surrender'),
  },
  'surrender.see-batches': {
    'store-keeper': city('surrender'),
    'city-administrator': city('surrender'),
    'city-checker': city('surrender'),
    'head-of-commune-police': officer('surrender'),
  },
  'surrender.prepare-batch': { 'store-keeper': city('surrender') },
  'surrender.approve-batch': { 'city-administrator': city('surrender') },
  'surrender.witness-batch': { 'head-of-commune-police': officer('surrender'), 'city-checker': city('surrender') },
  'surrender.see-board': { 'city-checker': city('surrender'), 'city-administrator': city('surrender') },
} as const satisfies Grants
