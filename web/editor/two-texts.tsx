import { useSay } from '../i18n/language.tsx'
import { portal } from '../i18n/portal.ts'
import { TextInput } from '../parts/text-input.tsx'

/** A reason for readers, in both languages. */
type TwoTexts = { vi: string; en: string }

/** Nothing written yet. */
export const noTexts: TwoTexts = { vi: '', en: '' }

/** The inputs of a reason in both languages; `id` tells it from others of the page. */
export function TwoTextsInput({
  id,
  value,
  onChange,
}: {
  id: string
  value: TwoTexts
  onChange: (value: TwoTexts) => void
}) {
  const say = useSay()
  return (['vi', 'en'] as const).map((language) => (
    <TextInput
      key={language}
      framed={{ id: `${id}-${language}`, label: say(language === 'vi' ? portal.reasonVi : portal.reasonEn) }}
      value={value[language]}
      lang={language}
      maxLength={500}
      required
      onChange={(text) => onChange({ ...value, [language]: text })}
    />
  ))
}
