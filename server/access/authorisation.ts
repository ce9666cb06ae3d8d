import { portalGrants } from './grants/portal.ts'
import { publicationGrants } from './grants/publication.ts'
import { reportingGrants } from './grants/reporting.ts'
import { findingsGrants } from './grants/findings.ts'
import { reviewGrants } from './grants/review.ts'
import { surrenderGrants } from './grants/surrender.ts'
import { trainingGrants } from './grants/training.ts'
import { workforceGrants } from './grants/workforce.ts'
import type { Purpose } from './purpose.ts'
import { anywhere, city, officer, self, type Role, type Grant, type Grants } from './role.ts'

const everybody: Record<Role, Grant> = {
  'commune-officer': self('sign-in'),
  'head-of-commune-police': self('sign-in'),
  'city-checker': self('sign-in'),
  'city-administrator': self('sign-in'),
  'national-operator': self('sign-in'),
  resident: self('sign-in'),
  'district-officer': self('sign-in'),
  'ministry-office': self('sign-in'),
  'store-keeper': self('sign-in'),
  trainer: self('sign-in'),
  editor: self('sign-in'),
  publisher: self('sign-in'),
}

/**
 * Who may do what, where and why: the one table. What is not in it is not allowed. The guard, the lists' scopes, and the
 * tests over all routes and roles come from here.
 */
export const authorisation = {
  'access.see-account': everybody,
  'access.read-ledger': { 'city-administrator': anywhere('oversight'), 'national-operator': anywhere('oversight') },
  'access.read-own-ledger': { resident: self('own-record') },
  'register.find-person': {
    'commune-officer': officer('collection', 'residence-service'),
    'head-of-commune-police': officer('collection', 'checking', 'residence-service'),
    'city-checker': city('checking'),
  },
  // Wherever the person lives: the officer has to know the number and the birth date.
  'register.find-mover': { 'commune-officer': anywhere('residence-service') },
  'register.read-person': {
    'commune-officer': officer('collection', 'residence-service'),
    'head-of-commune-police': officer('collection', 'checking', 'residence-service'),
    'city-checker': city('checking'),
    resident: self('own-record'),
  },
  'register.read-occupancy': {
    'commune-officer': officer('collection', 'residence-service'),
    'head-of-commune-police': officer('collection', 'checking', 'residence-service'),
    'city-checker': city('checking'),
  },
  'certificates.issue': {
    'commune-officer': officer('residence-service'),
    'head-of-commune-police': officer('residence-service'),
    resident: self('own-record'),
  },
  'certificates.read': {
    'commune-officer': officer('residence-service'),
    'head-of-commune-police': officer('residence-service'),
    resident: self('own-record'),
  },
  'register.see-reform': {
    'commune-officer': officer('residence-service'),
    'head-of-commune-police': officer('residence-service'),
    'city-checker': city('checking'),
    'city-administrator': city('oversight'),
  },
  'register.assign-place': {
    'commune-officer': officer('residence-service'),
    'head-of-commune-police': officer('residence-service'),
    'city-checker': city('checking'),
  },
  'collection.read-processing': {
    'commune-officer': officer('collection'),
    'head-of-commune-police': officer('checking'),
    'city-checker': city('checking'),
    'city-administrator': city('oversight'),
  },
  'checking.read-quality': {
    'commune-officer': officer('collection'),
    'head-of-commune-police': officer('checking'),
    'city-checker': city('checking'),
    'city-administrator': city('oversight'),
  },
  'checking.list-cases': {
    'commune-officer': officer('collection'),
    'head-of-commune-police': officer('checking'),
    'city-checker': city('checking'),
  },
  'collection.list-dossiers': {
    'commune-officer': officer('collection'),
    'head-of-commune-police': officer('checking'),
    'city-checker': city('checking'),
  },
  'collection.read-dossier': {
    'commune-officer': officer('collection'),
    'head-of-commune-police': officer('checking'),
    'city-checker': city('checking'),
  },
  'collection.write-dossier': { 'commune-officer': officer('collection') },
  'collection.decide-dossier': { 'head-of-commune-police': officer('checking'), 'city-checker': city('checking') },
  'collection.upload-batch': { 'commune-officer': officer('collection'), 'city-administrator': city('collection') },
  'collection.read-batch': { 'commune-officer': officer('collection'), 'city-administrator': city('collection') },
  'statistics.read-figures': {
    'commune-officer': officer('statistics'),
    'head-of-commune-police': officer('statistics'),
    'city-checker': city('statistics'),
    'city-administrator': city('statistics'),
    'national-operator': anywhere('statistics'),
  },
  'exchange.read-changes': { 'national-operator': anywhere('exchange') },
  'exchange.send-receipts': { 'national-operator': anywhere('exchange') },
  'exchange.see-cities': { 'national-operator': anywhere('exchange') },
  'exchange.list-refusals': { 'city-checker': city('checking'), 'city-administrator': city('oversight') },
  ...reportingGrants,
  ...surrenderGrants,
  ...workforceGrants,
  ...trainingGrants,
  ...publicationGrants,
  ...portalGrants,
  ...reviewGrants,
  ...findingsGrants,
} as const satisfies Grants

/** The name of an operation in the table. */
export type Action = keyof typeof authorisation

/** How far and for what the role may do it, or undefined: then it may not. */
export function findGrant(action: Action, role: Role): Grant | undefined {
  const grants: Grants[string] = authorisation[action]
  return grants[role]
}

/**
 * Everything that the role may do: the purposes that it may have, by the name of the operation. Who holds no post today
 * is left with what concerns the account itself.
 */
export function listGrants(role: Role, isPosted: boolean): Record<string, Purpose[]> {
  const table: [string, Partial<Record<Role, Grant>>][] = Object.entries(authorisation)
  return Object.fromEntries(
    table.flatMap(([action, { [role]: grant }]) =>
      grant && (isPosted || grant.area === 'self') ? [[action, [...grant.purposes]]] : [],
    ),
  )
}
