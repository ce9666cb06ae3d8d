import { useLanguage } from '../i18n/language.tsx'

/** A share as it is written: never 100 % where somebody is missing, and never 0 % where somebody is there. */
export function showShare(share: { numerator: number; denominator: number }, language: string): string {
  const { numerator, denominator } = share
  const percent = (100 * numerator) / denominator
  const shown = numerator < denominator ? Math.min(percent, 99.9) : percent
  return `${Math.max(shown, numerator > 0 ? 0.1 : 0).toLocaleString(language, { maximumFractionDigits: 1 })} %`
}

/** A share as a bar with its number; the text says of how many. */
export function ShareBar({ share, text }: { share: { numerator: number; denominator: number }; text: string }) {
  const { language } = useLanguage()
  return (
    <p className="share">
      <b>{showShare(share, language)}</b> <span className="soft small">{text}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rest" width="100" height="4" />
        <rect className="part" width={(100 * share.numerator) / share.denominator} height="4" />
      </svg>
    </p>
  )
}
