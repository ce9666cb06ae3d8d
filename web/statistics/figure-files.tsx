import type { Text } from '../../forms/language.ts'
import { figuresPath, type FiguresAsked } from '../api/statistics.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'

const tables: readonly { code: string; name: (year: string) => Text }[] = [
  { code: 'population', name: () => statistics.byAge },
  { code: 'households', name: () => statistics.bySize },
  { code: 'vital-events', name: statistics.events },
]

/** The same figures as files, for spreadsheets and for statistics offices; of a city with all its communes. */
export function FigureFiles({ asked }: { asked: FiguresAsked }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="panel">
      <h3>{say(statistics.files)}</h3>
      <ul className="files">
        {tables.map(({ code, name }) => (
          <li key={code}>
            {say(name(asked.on.slice(0, 4)))}:{' '}
            {(['csv', 'json'] as const).map((format) => (
              <a key={format} href={figuresPath(`tables/${code}`, asked, { format, language })} download>
                {format === 'csv' ? 'CSV' : 'SDMX-JSON'}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
