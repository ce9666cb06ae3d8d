import * as z from 'zod'
import type { Purpose } from './purpose.ts'

/** What an account may be. */
export const Role = z.enum([
  'commune-officer',
  'head-of-commune-police',
  'city-checker',
  'city-administrator',
  'national-operator',
  'resident',
  'district-officer',
  'ministry-office',
  'store-keeper',
  'trainer',
  'editor',
  'publisher',
])
export type Role = z.infer<typeof Role>

/**
 * How far a grant reaches: `own` = the unit that the account serves; `subtree` = that unit and all below it; `any` = the
 * whole register; `self` = the holder: the own record, and the account itself.
 */
export type AreaRelation = 'own' | 'subtree' | 'any' | 'self'

/** One cell of the table: how far, and for which purposes. */
export type Grant = { area: AreaRelation; purposes: readonly [Purpose, ...Purpose[]] }

/** At the unit that the holder serves. */
export const officer = (...purposes: Grant['purposes']): Grant => ({ area: 'own', purposes })
/** At that unit and all below it. */
export const city = (...purposes: Grant['purposes']): Grant => ({ area: 'subtree', purposes })
/** Everywhere. */
export const anywhere = (...purposes: Grant['purposes']): Grant => ({ area: 'any', purposes })

/** The own record, and the account itself. */
export const self = (...purposes: Grant['purposes']): Grant => ({ area: 'self', purposes })

/** A part of the table: who may do what, by the names of the operations. */
export type Grants = Record<string, Partial<Record<Role, Grant>>>
