import type { Batch } from '../api/collection.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { uploads } from '../i18n/upload.ts'

/** How many rows of a file were taken in, are to be settled, and were refused. */
export function BatchCounts({ batch }: { batch: Batch }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <span className="small figures">
      {(['accepted', 'held', 'refused'] as const).map((kind, place) => (
        <span key={kind} className="nowrap">
          {place > 0 && '· '}
          {say(uploads[kind])} <b>{showNumber(batch[kind], language)}</b>{' '}
        </span>
      ))}
    </span>
  )
}
