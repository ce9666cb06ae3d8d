import { pyramid, type PyramidBand } from '../../forms/pyramid.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'
import { PictureView } from './picture.tsx'

/** A population pyramid, the youngest band first, with the same figures as a table behind a fold. */
export function Pyramid({ title, bands }: { title: string; bands: readonly PyramidBand[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const number = (value: number): string => showNumber(value, language)
  const drawing = pyramid(bands, { title, male: say(statistics.men), female: say(statistics.women), number })
  return (
    <>
      <PictureView picture={drawing} />
      <details>
        <summary>{say(statistics.asTable)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(statistics.age)}</th>
              <th scope="col" className="number">
                {say(statistics.men)}
              </th>
              <th scope="col" className="number">
                {say(statistics.women)}
              </th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ label, male, female }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="number">{number(male)}</td>
                <td className="number">{number(female)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
