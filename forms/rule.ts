import type { Text } from './language.ts'

/** What a finding does to its form: it is not taken in; it waits for a checker; or it is only shown. */
export type Severity = 'refuse' | 'hold' | 'warn'

/** The four words of the ministry for the quality of data: true, complete, clean, alive. */
type Quality = 'đúng' | 'đủ' | 'sạch' | 'sống'

/** A rule that forms are checked by. */
export type Rule = { severity: Severity; quality: Quality; text: Text }

/** Makes a rule of its severity, what it serves, and a text in both languages that says what to do. */
export const rule = (severity: Severity, quality: Quality, vi: string, en: string): Rule => ({
  severity,
  quality,
  text: { vi, en },
})
