import type { Text } from './language.ts'

/** A five-year age group, in completed years. The code is that of the SDMX list of ages. */
export type AgeGroup = { code: string; label: Text }

const same = (label: string): Text => ({ vi: label, en: label })

/** The groups in which a population is told, by their number: 0–4, 5–9 … 95–99, and 100 and over. */
export const ageGroups: readonly AgeGroup[] = [
  ...Array.from({ length: 20 }, (_none, at) => ({
    code: `Y${at * 5}T${at * 5 + 4}`,
    label: same(`${at * 5}–${at * 5 + 4}`),
  })),
  { code: 'Y_GE100', label: same('100+') },
]

/** The groups of what is public: few enough people are over 85 that each year of them would be somebody. */
export const publicAgeGroups: readonly AgeGroup[] = [...ageGroups.slice(0, 17), { code: 'Y_GE85', label: same('85+') }]

/** Those of whom the birth is not known. */
export const unknownAge: AgeGroup = { code: '_U', label: { vi: 'Không rõ', en: 'Not known' } }
