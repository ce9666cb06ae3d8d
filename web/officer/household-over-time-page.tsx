import { relationshipsToHead } from '../../forms/codes.ts'
import { WithPurpose } from '../access/purpose.tsx'
import { useAccount } from '../access/session.tsx'
import { askHouseholdOverTime, type HouseholdComposition, type HouseholdOverTime } from '../api/occupancy.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { occupancy as words, showRange } from '../i18n/occupancy.ts'
import { Answered } from '../parts/answered.tsx'
import { codeName } from '../parts/code-name.ts'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { BarLegend, PeriodBars, type Bar, type BarLook } from '../parts/period-bars.tsx'
import { PersonLink } from '../parts/person-link.tsx'
import { Tag } from '../parts/tag.tsx'
import { useAddress } from '../router.tsx'
import '../style/occupancy.css'
import { endOfDay } from './as-of-form.tsx'
import { barsByPerson, joinCounts } from './bars-by-person.ts'
import { householdOverTimePath, timeIn, type TimeAsked } from './occupancy-path.ts'
import { Flags } from './occupant-marks.tsx'
import { QuickTimes, TimeForm } from './time-form.tsx'

type Member = HouseholdComposition['members'][number]

/** Who was in a household on a day or over a period, and how many of them were adult. */
export function HouseholdOverTimePage({ params }: { params: Record<string, string> }) {
  const { householdId = '' } = params
  const { today } = useAccount()
  const { query } = useAddress()
  return (
    <WithPurpose action="register.read-occupancy" isWholePage>
      {(purpose) => (
        <>
          <PageTitle text={words.householdTitle} />
          <AskedHousehold householdId={householdId} time={timeIn(query, today)} purpose={purpose} />
        </>
      )}
    </WithPurpose>
  )
}

function AskedHousehold({ householdId, time, purpose }: { householdId: string; time: TimeAsked; purpose: string }) {
  const { from, to, known } = time
  const at = known === '' ? {} : { at: endOfDay(known) }
  const question = [householdId, ...Object.values(time), purpose].join(' ')
  const asked = useAnswer(question, async (signal) =>
    askHouseholdOverTime(householdId, { from, to, ...at }, { purpose, signal }),
  )
  const pathTo = (next: Partial<TimeAsked>): string => householdOverTimePath(householdId, next)
  return (
    <>
      <QuickTimes time={time} pathTo={pathTo} />
      <div className="record-columns">
        <Answered asked={asked}>{(answer) => <Shown answer={answer} time={time} />}</Answered>
        <TimeForm key={question} time={time} pathTo={pathTo} />
      </div>
    </>
  )
}

function Shown({ answer, time }: { answer: HouseholdOverTime; time: TimeAsked }) {
  const say = useSay()
  const { from, to, compositions } = answer
  return (
    <>
      <p className="lead">{`${say(words.household(answer.householdNo))}, ${answer.communeName}`}</p>
      <p className="soft">
        {say(from === to ? words.on(from) : words.between(from, to))}
        {time.known !== '' && `, ${say(words.asKnown(time.known))}`}
      </p>
      {compositions.every(({ members }) => members.length === 0) ? (
        <Notice title={say(words.nobody)}>
          <p>{say(words.nobodyIn)}</p>
        </Notice>
      ) : (
        <section className="panel">
          {from === to ? (
            <CompositionTable compositions={compositions} />
          ) : (
            <>
              <MemberBars answer={answer} />
              <details>
                <summary>{say(words.inTable)}</summary>
                <CompositionTable compositions={compositions} />
              </details>
            </>
          )}
        </section>
      )}
    </>
  )
}

const looks = [
  { look: 'solid', text: words.adults },
  { look: 'light', text: words.children },
  { look: 'hatched', text: words.possible },
] as const satisfies { look: BarLook; text: unknown }[]

function lookOf({ certainty, adult }: Member): BarLook {
  if (certainty === 'possible') return 'hatched'
  return adult === 'no' ? 'light' : 'solid'
}

const saidOf = ({ from, to, look }: Bar) => {
  const [text, time] = [looks.find((one) => one.look === look)?.text ?? words.adults, words.between(from, to)]
  return { vi: `${text.vi}, ${time.vi}`, en: `${text.en}, ${time.en}` }
}

function MemberBars({ answer }: { answer: HouseholdOverTime }) {
  const say = useSay()
  const { compositions } = answer
  const named = compositions.map(({ from, to, members }) => ({ from, to, people: members }))
  return (
    <>
      <BarLegend looks={looks.map(({ look, text }) => ({ look, text: say(text) }))} />
      <PeriodBars
        period={answer}
        counts={{
          label: say(words.atOnce),
          parts: joinCounts(compositions.map(({ from, to, size }) => ({ from, to, count: showRange(size) }))),
        }}
        rows={barsByPerson(named, lookOf).map(({ person, bars }) => ({
          id: person.personId,
          label: <PersonLink personId={person.personId} name={person.fullName} />,
          said: `${person.fullName}: ${bars.map((bar) => say(saidOf(bar))).join('; ')}`,
          bars,
        }))}
      />
    </>
  )
}

function CompositionTable({ compositions }: { compositions: readonly HouseholdComposition[] }) {
  const say = useSay()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(words.time)}</th>
          <th scope="col">{say(words.who)}</th>
        </tr>
      </thead>
      <tbody>
        {compositions.map(({ from, to, members, adults, children }) => (
          <tr key={from}>
            <td>
              {say(from === to ? words.on(from) : words.between(from, to))}
              <br />
              <span className="soft small">
                {say(words.adultsAndChildren({ adults: showRange(adults), children: showRange(children) }))}
              </span>
            </td>
            <td>
              {members.length === 0 && <span className="soft">{say(words.nobody)}</span>}
              {members.map((member) => (
                <MemberLine key={member.personId} member={member} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MemberLine({ member }: { member: Member }) {
  const say = useSay()
  const { language } = useLanguage()
  const { personId, fullName, relationship, age, certainty, adult, flags } = member
  return (
    <div>
      <PersonLink personId={personId} name={fullName} />{' '}
      <span className="soft small">
        {codeName(relationshipsToHead, relationship, language)}
        {age && ` · ${say(words.age(age))}`}
      </span>{' '}
      {certainty === 'possible' && <Tag colour="amber">{say(words.possible)}</Tag>}{' '}
      {adult === 'undetermined' && <Tag>{say(words.undetermined)}</Tag>} <Flags flags={flags} />
    </div>
  )
}
