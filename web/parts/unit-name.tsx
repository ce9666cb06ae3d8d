import { findCode } from '../../forms/codes.ts'
import { nationalities } from '../../forms/nationalities.ts'
import { askUnitPath } from '../api/areas.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage } from '../i18n/language.tsx'

/**
 * The name that a place had on a day, the smallest unit first; `isShort` gives that one alone. A country goes by its two
 * letters. The code stands until the name is known.
 */
export function UnitName({ code, on, isShort = false }: { code: string; on: string; isShort?: boolean }) {
  const { language } = useLanguage()
  const isAbroad = /^[A-Z]{2}$/.test(code)
  const { answer } = useAnswer(`${code} ${on}`, async () => (code === '' || isAbroad ? [] : askUnitPath(code, on)))
  if (isAbroad) {
    const country = nationalities.find(({ value }) => value === findCode(nationalities, code))
    return <>{country?.[language] ?? code}</>
  }
  const names = (answer ?? []).map(({ name }) => name).toReversed()
  return <>{names.length === 0 ? code : isShort ? names[0] : names.join(', ')}</>
}
