import { useAccount } from '../access/session.tsx'
import { askPopulation, type FiguresAsked } from '../api/statistics.ts'
import { useAnswer } from '../api/use-answer.ts'
import { common } from '../i18n/common.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { useAddress } from '../router.tsx'
import { DayForm } from './day-form.tsx'
import { EventTable } from './event-table.tsx'
import { FigureFiles } from './figure-files.tsx'
import { PopulationView } from './population-view.tsx'
import { UnitPath, UnitsToChoose } from './unit-path.tsx'

/** Figures of a unit on a day: the pyramid, the units below, households by size, events by month, and files. */
export function StatisticsPage() {
  const say = useSay()
  const { query } = useAddress()
  const { unitCode: own, today, tier } = useAccount()
  const on = query.get('on') ?? today
  const map = query.get('map') === 'today' ? today : on
  const first = tier === 'national' ? '' : (own ?? '')
  const asked: FiguresAsked = { unitCode: query.get('unit') ?? first, on, map }
  return (
    <>
      <PageTitle text={common.statistics} />
      <p className="soft">{say(statistics.lead)}</p>
      <DayForm key={`${on} ${map}`} asked={asked} isMapOfToday={query.get('map') === 'today'} />
      <UnitPath asked={asked} first={first} />
      {asked.unitCode === '' ? <UnitsToChoose asked={asked} /> : <Figures asked={asked} />}
    </>
  )
}

function Figures({ asked }: { asked: FiguresAsked }) {
  const say = useSay()
  const { language } = useLanguage()
  const population = useAnswer(JSON.stringify(asked), async (signal) => askPopulation(asked, signal))
  return (
    <Answered asked={population}>
      {(answer) => (
        <>
          <h2>
            {answer.unitName}, {showDay(answer.on, language)}
          </h2>
          <PopulationView population={answer} asked={asked} />
          <section className="panel">
            <h3>{say(statistics.events(asked.on.slice(0, 4)))}</h3>
            <EventTable asked={asked} />
          </section>
          <FigureFiles asked={asked} />
        </>
      )}
    </Answered>
  )
}
