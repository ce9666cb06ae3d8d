import type { Occupancy, Occupant } from '../api/occupancy.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { occupancy as words, showRange } from '../i18n/occupancy.ts'
import { BarLegend, PeriodBars, type Bar, type BarLook } from '../parts/period-bars.tsx'
import { PersonLink } from '../parts/person-link.tsx'
import { Link } from '../router.tsx'
import { barsByPerson, countPeople, joinCounts } from './bars-by-person.ts'
import { householdOverTimePath, type TimeAsked } from './occupancy-path.ts'
import { Flags, OccupantMarks } from './occupant-marks.tsx'

/** Who is at an address on a day, by households. */
export function OccupancyOnDay({ answer, time }: { answer: Occupancy; time: TimeAsked }) {
  const say = useSay()
  const occupants = answer.compositions.flatMap((composition) => composition.occupants)
  const groups = groupsOf(answer, occupants)
  return groups.map(({ householdId, householdNo, people }) => (
    <section className="panel" key={householdId ?? 'none'}>
      <h2>{say(householdId === null ? words.noHousehold : words.household(householdNo))}</h2>
      <ul className="members-of">
        {people.map((occupant) => (
          <OccupantItem key={occupant.personId} occupant={occupant} />
        ))}
      </ul>
      {householdId !== null && (
        <p className="small">
          <Link to={householdOverTimePath(householdId, time)}>{say(words.overTime)}</Link>
        </p>
      )}
    </section>
  ))
}

function OccupantItem({ occupant }: { occupant: Occupant }) {
  const say = useSay()
  const { language } = useLanguage()
  const { personId, fullName, birthDate, age } = occupant
  return (
    <li>
      <span>
        <PersonLink personId={personId} name={fullName} /> <OccupantMarks occupant={occupant} />
      </span>
      <span className="soft small">
        {showDay(birthDate, language)}
        {age && ` · ${say(words.age(age))}`}
      </span>
    </li>
  )
}

type Group = { householdId: string | null; householdNo: string; people: Occupant[] }

function groupsOf({ households }: Occupancy, occupants: readonly Occupant[]): Group[] {
  const all: Omit<Group, 'people'>[] = [...households, { householdId: null, householdNo: '' }]
  return all
    .map(({ householdId, householdNo }) => ({
      householdId,
      householdNo,
      people: occupants.filter((one) => one.householdId === householdId),
    }))
    .filter(({ people }) => people.length > 0)
}

const looks = [
  { look: 'solid', text: words.living },
  { look: 'light', text: words.registered },
  { look: 'hatched', text: words.possible },
] as const satisfies { look: BarLook; text: unknown }[]

function lookOf({ certainty, living }: Occupant): BarLook {
  if (certainty === 'possible') return 'hatched'
  return living === 'certain' ? 'solid' : 'light'
}

/** Who was at an address over a period: a bar for each person, and the compositions as a table. */
export function OccupancyOverPeriod({ answer }: { answer: Occupancy }) {
  const say = useSay()
  const { compositions } = answer
  const named = compositions.map(({ from, to, occupants }) => ({ from, to, people: occupants }))
  return (
    <section className="panel">
      <BarLegend looks={looks.map(({ look, text }) => ({ look, text: say(text) }))} />
      <PeriodBars
        period={answer}
        counts={{
          label: say(words.atOnce),
          parts: joinCounts(named.map(({ from, to, people }) => ({ from, to, count: showRange(countPeople(people)) }))),
        }}
        rows={barsByPerson(named, lookOf).map(({ person, bars }) => ({
          id: person.personId,
          label: (
            <>
              <PersonLink personId={person.personId} name={person.fullName} /> <Flags flags={person.flags} />
            </>
          ),
          said: `${person.fullName}: ${bars.map((bar) => say(saidOf(bar))).join('; ')}`,
          bars,
        }))}
      />
      <p className="soft small">{say(words.possibleWhy)}</p>
      <CompositionTable answer={answer} />
    </section>
  )
}

const saidOf = ({ from, to, look }: Bar) => {
  const [text, time] = [looks.find((one) => one.look === look)?.text ?? words.living, words.between(from, to)]
  return { vi: `${text.vi}, ${time.vi}`, en: `${text.en}, ${time.en}` }
}

function CompositionTable({ answer: { compositions } }: { answer: Occupancy }) {
  const say = useSay()
  return (
    <details>
      <summary>{say(words.inTable)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.time)}</th>
            <th scope="col">{say(words.who)}</th>
          </tr>
        </thead>
        <tbody>
          {compositions.map(({ from, to, occupants }) => (
            <tr key={from}>
              <td>{say(from === to ? words.on(from) : words.between(from, to))}</td>
              <td>
                {occupants.length === 0 && <span className="soft">{say(words.nobody)}</span>}
                {occupants.map((occupant) => (
                  <div key={occupant.personId}>
                    {occupant.fullName} <OccupantMarks occupant={occupant} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
