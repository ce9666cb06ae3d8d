import type { CodeList } from '../../forms/codes.ts'
import { findCode } from '../../forms/codes.ts'
import type { Language } from '../../forms/language.ts'

/** What a value of a code list means, in a language; the value itself where the list does not know it. */
export function codeName(codes: CodeList, value: string, language: Language): string {
  const known = findCode(codes, value)
  return codes.find((code) => code.value === known)?.[language] ?? value
}
