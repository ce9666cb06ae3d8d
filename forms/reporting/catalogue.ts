import type { Text } from '../language.ts'
import type { UnitLevel } from '../unit-table.ts'
import type { Deadline } from './deadline.ts'
import type { Element } from './element.ts'
import type { PeriodRule } from './period.ts'
import type { ValidationRule } from './validation.ts'

/** A part of a figure by one or more dimensions, such as women under 18; `all` is the whole. */
export type Category = { code: string; name: Text; dimensions: Readonly<Record<string, string>>; validTo: string }

/** A row of the paper: which cell it is, and whether it must be filled in or explained. */
export type FormItem = { section: Text; number: string; element: string; category: string; isCompulsory: boolean }

/** A form as it is from a month on. */
export type FormVersion = { version: number; validFrom: string; items: readonly FormItem[] }

/** Which units report on a form, from a month until another one (excluded; empty: still). */
export type Assignment = {
  tier: 'city' | 'national'
  level: UnitLevel
  below: string
  validFrom: string
  validTo: string
}

/** A figure that is worked out of others, never entered: `decimals` places are shown. */
export type Indicator = { code: string; name: Text; formula: string; decimals: number; unit: Text }

/** A form with everything that belongs to it. */
export type ReportForm = {
  code: string
  name: Text
  periodRules: readonly PeriodRule[]
  versions: readonly FormVersion[]
  assignments: readonly Assignment[]
  deadlines: readonly Deadline[]
  rules: readonly ValidationRule[]
  indicators: readonly Indicator[]
}

/** All that can be reported: loaded from the files of the country, never edited while the program runs. */
export type Catalogue = { elements: readonly Element[]; categories: readonly Category[]; forms: readonly ReportForm[] }

/** The category of a figure that is not divided. */
export const wholeCategory = 'all'

/** The form with this code, or undefined. */
export function findForm({ forms }: Catalogue, code: string): ReportForm | undefined {
  return forms.find((form) => form.code === code)
}

/** The element with this code, or undefined. */
export function findElement({ elements }: Pick<Catalogue, 'elements'>, code: string): Element | undefined {
  return elements.find((element) => element.code === code)
}

/** The version of a form that held in a month; undefined before its first. An old month is shown with its own. */
export function versionFor({ versions }: ReportForm, month: string): FormVersion | undefined {
  return versions.filter(({ validFrom }) => validFrom <= month).toSorted((a, b) => b.version - a.version)[0]
}

/** What names a cell of a report. */
export const cellKey = (element: string, category: string): string => `${element}/${category}`
