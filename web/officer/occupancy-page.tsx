import { WithPurpose } from '../access/purpose.tsx'
import { useAccount } from '../access/session.tsx'
import { askOccupancy, type Occupancy } from '../api/occupancy.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { occupancy as words } from '../i18n/occupancy.ts'
import { MissingPage } from '../missing-page.tsx'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Link, useAddress } from '../router.tsx'
import '../style/occupancy.css'
import { endOfDay } from './as-of-form.tsx'
import { OccupancyOnDay, OccupancyOverPeriod } from './occupancy-view.tsx'
import { occupancyPath, timeIn, type TimeAsked } from './occupancy-path.ts'
import { QuickTimes, TimeForm } from './time-form.tsx'

const kinds = ['permanent', 'temporary', 'current'] as const

type Residence = { personId: string; kind: (typeof kinds)[number]; validFrom: string }

function residenceIn(query: URLSearchParams): Residence | undefined {
  const [personId, validFrom] = [query.get('person'), query.get('since')]
  const kind = kinds.find((one) => one === query.get('kind'))
  return personId !== null && validFrom !== null && kind ? { personId, kind, validFrom } : undefined
}

/** Who lives at the address of a residence of somebody: on a day, or over a period. */
export function OccupancyPage() {
  const say = useSay()
  const { today } = useAccount()
  const { query } = useAddress()
  const residence = residenceIn(query)
  const time = timeIn(query, today)
  if (residence === undefined) return <MissingPage />
  return (
    <>
      <Link to={`/persons/${residence.personId}`} className="crumb">
        {say(words.toPerson)}
      </Link>
      <WithPurpose action="register.read-occupancy" isWholePage>
        {(purpose) => (
          <>
            <PageTitle text={words.title} />
            <AskedOccupancy residence={residence} time={time} purpose={purpose} />
          </>
        )}
      </WithPurpose>
    </>
  )
}

function AskedOccupancy({ residence, time, purpose }: { residence: Residence; time: TimeAsked; purpose: string }) {
  const { from, to, known } = time
  const at = known === '' ? {} : { at: endOfDay(known) }
  const question = [...Object.values(residence), ...Object.values(time), purpose].join(' ')
  const asked = useAnswer(question, async (signal) =>
    askOccupancy({ ...residence, from, to, ...at }, { purpose, signal }),
  )
  const pathTo = (next: Partial<TimeAsked>): string => occupancyPath(residence, next)
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

function Shown({ answer, time }: { answer: Occupancy; time: TimeAsked }) {
  const say = useSay()
  const { place, from, to, compositions } = answer
  const isDay = from === to
  return (
    <>
      <p className="lead">
        {[place.address, place.hamlet, place.communeName].filter((part) => part !== '').join(', ')}
      </p>
      <p className="soft">
        {say(isDay ? words.on(from) : words.between(from, to))}
        {time.known !== '' && `, ${say(words.asKnown(time.known))}`}
      </p>
      {compositions.every(({ occupants }) => occupants.length === 0) ? (
        <Notice title={say(words.nobody)}>
          <p>{say(words.nobodyText)}</p>
        </Notice>
      ) : isDay ? (
        <OccupancyOnDay answer={answer} time={time} />
      ) : (
        <OccupancyOverPeriod answer={answer} />
      )}
    </>
  )
}
