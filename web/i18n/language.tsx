import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { pickLanguage, type Language, type Text } from '../../forms/language.ts'

const place = 'dancu.language'

type Choice = { language: Language; choose: (language: Language) => void }

const LanguageContext = createContext<Choice>({ language: 'vi', choose: () => undefined })

/** The language to begin with: that of the link that was followed, or the last one chosen here, or the browser's. */
function firstLanguage(): Language {
  const linked = new URLSearchParams(location.search).get('language')
  return pickLanguage(linked ?? localStorage.getItem(place) ?? navigator.language)
}

/** Gives the chosen language to everything inside, to the document, and to the server by way of the document. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(place, language)
  }, [language])
  const choice = useMemo(() => ({ language, choose }), [language])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

/** The language that is shown, and how to choose another. */
export function useLanguage(): Choice {
  return useContext(LanguageContext)
}

/** Says a text of the dictionary in the language that is shown. */
export function useSay(): (text: Text) => string {
  const { language } = useLanguage()
  return useCallback((text: Text) => text[language], [language])
}
