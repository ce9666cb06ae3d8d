import { languages } from '../../forms/language.ts'
import { common } from '../i18n/common.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'

const names = { vi: 'Tiếng Việt', en: 'English' } as const

/** Chooses the language of everything that is shown. Each language stands under its own name. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const say = useSay()
  return (
    <fieldset className="languages">
      <legend className="only-heard">{say(common.language)}</legend>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
          {names[one]}
        </button>
      ))}
    </fieldset>
  )
}
