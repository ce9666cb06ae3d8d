import { anywhere, city, officer, type Grants } from '../role.ts'

/** Who may do what with posts, postings and equipment. */
export const workforceGrants = {
  'workforce.read-coverage': {
    'commune-officer': officer('workforce'),
    'head-of-commune-police': officer('workforce'),
    'district-officer': city('workforce'),
    'city-administrator': city('workforce'),
    'ministry-office': anywhere('workforce'),
  },
  'workforce.set-establishment': {
    'city-administrator': city('workforce'),
    'ministry-office': anywhere('workforce'),
  },
  'workforce.save-officer': { 'city-administrator': city('workforce') },
  'workforce.find-officers': { 'district-officer': city('workforce'), 'city-administrator': city('workforce') },
  'workforce.decide-postings': { 'city-administrator': city('workforce') },
  'workforce.confirm-presence': { 'head-of-commune-police': officer('workforce') },
  'workforce.set-norms': { 'city-administrator': city('workforce'), 'ministry-office': anywhere('workforce') },
  'workforce.take-in-equipment': { 'store-keeper': city('workforce'), 'city-administrator': city('workforce') },
  'workforce.read-equipment': {
    'commune-officer': officer('workforce'),
    'head-of-commune-police': officer('workforce'),
    'store-keeper': city('workforce'),
    'city-administrator': city('workforce'),
    'ministry-office': anywhere('workforce'),
  },
  'workforce.sign-handover': {
    'commune-officer': officer('workforce'),
    'head-of-commune-police': officer('workforce'),
    'store-keeper': city('workforce'),
    'city-administrator': city('workforce'),
  },
  'workforce.note-equipment': {
    'head-of-commune-police': officer('workforce'),
    'store-keeper': city('workforce'),
    'city-administrator': city('workforce'),
  },
  'workforce.count-stock': {
    'head-of-commune-police': officer('workforce'),
    'store-keeper': city('workforce'),
    'city-administrator': city('workforce'),
  },
  'workforce.ask-for-equipment': {
    'commune-officer': officer('workforce'),
    'head-of-commune-police': officer('workforce'),
  },
  'workforce.read-requests': {
    'commune-officer': officer('workforce'),
    'head-of-commune-police': officer('workforce'),
    'store-keeper': city('workforce'),
    'city-administrator': city('workforce'),
    'ministry-office': anywhere('workforce'),
  },
  'workforce.answer-request': {
    'city-administrator': city('workforce'),
    'ministry-office': anywhere('workforce'),
  },
  'workforce.read-recommendation': {
    'city-administrator': city('workforce'),
    'ministry-office': anywhere('workforce'),
  },
} as const satisfies Grants
