import { anywhere, city, officer, type Grants } from '../role.ts'

/** Who may do what in reporting. At the nation the national operator takes in what provinces report. */
export const reportingGrants = {
  'reporting.read': {
    'commune-officer': officer('reporting'),
    'head-of-commune-police': officer('reporting'),
    'district-officer': city('reporting'),
    'city-checker': city('reporting'),
    'city-administrator': city('reporting'),
    'national-operator': anywhere('reporting'),
    'ministry-office': anywhere('reporting'),
  },
  'reporting.enter': { 'commune-officer': officer('reporting'), 'national-operator': anywhere('reporting') },
  'reporting.submit': { 'head-of-commune-police': officer('reporting'), 'national-operator': anywhere('reporting') },
  'reporting.review': {
    'district-officer': city('reporting'),
    'city-checker': city('reporting'),
    'ministry-office': anywhere('reporting'),
  },
  'reporting.permit': { 'city-checker': city('reporting'), 'ministry-office': anywhere('reporting') },
  'reporting.compile': { 'city-administrator': city('reporting'), 'ministry-office': anywhere('reporting') },
  'reporting.read-document': { 'ministry-office': anywhere('reporting') },
  'reporting.write-document': { 'ministry-office': anywhere('reporting') },
  'reporting.sign-document': { 'ministry-office': anywhere('reporting') },
  'reporting.give-tasks': {
    'district-officer': city('reporting'),
    'city-administrator': city('reporting'),
    'ministry-office': anywhere('reporting'),
  },
  'reporting.do-tasks': {
    'head-of-commune-police': officer('reporting'),
    'district-officer': city('reporting'),
    'city-administrator': city('reporting'),
    'ministry-office': anywhere('reporting'),
  },
  'reporting.record-honours': {
    'district-officer': city('reporting'),
    'city-administrator': city('reporting'),
    'ministry-office': anywhere('reporting'),
  },
  'reporting.record-press': {
    'head-of-commune-police': officer('reporting'),
    'district-officer': city('reporting'),
    'city-administrator': city('reporting'),
    'ministry-office': anywhere('reporting'),
  },
} as const satisfies Grants
