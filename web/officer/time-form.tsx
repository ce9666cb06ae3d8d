import { useState, type SubmitEvent } from 'react'
import { addYears } from '../../forms/age.ts'
import type { Text } from '../../forms/language.ts'
import { addDays } from '../../forms/partial-date.ts'
import { useAccount } from '../access/session.tsx'
import { useSay } from '../i18n/language.tsx'
import { occupancy } from '../i18n/occupancy.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { FilterLinks } from '../parts/filter-links.tsx'
import { readDayOrNone } from '../parts/read-day.ts'
import { navigate } from '../router.tsx'
import type { TimeAsked } from './occupancy-path.ts'

const yearsMax = 10

type PathTo = (time: Partial<TimeAsked>) => string

/** Asks about which time a page tells: a day or a period, as known when. `pathTo` makes the address that shows it. */
export function TimeForm({ time, pathTo }: { time: TimeAsked; pathTo: PathTo }) {
  const say = useSay()
  const [typed, setTyped] = useState({ ...time, to: time.to === time.from ? '' : time.to })
  const [tries, setTries] = useState(0)
  const read = readTime(typed)
  const errors = tries > 0 && 'wrong' in read ? read.wrong : {}
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if ('time' in read) void navigate(pathTo(read.time))
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(occupancy.when)}</h2>
      <p className="soft small">{say(occupancy.whenHint)}</p>
      <ErrorSummary
        errors={Object.entries(errors).map(([name, text]) => ({ inputId: `time-${name}`, text: say(text) }))}
        round={tries}
      />
      {(['from', 'to', 'known'] as const).map((name) => (
        <DateInput
          key={name}
          framed={{ id: `time-${name}`, label: say(occupancy[name]), error: errors[name] && say(errors[name]) }}
          value={typed[name]}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <Button type="submit" look="quiet">
        {say(occupancy.look)}
      </Button>
    </form>
  )
}

type Wrong = Partial<Record<keyof TimeAsked, Text>>

/** The time that was typed, or what is wrong with it. An empty last day is the first. */
function readTime(typed: TimeAsked): { time: TimeAsked } | { wrong: Wrong } {
  const [from, to, known] = [readDayOrNone(typed.from), readDayOrNone(typed.to), readDayOrNone(typed.known)]
  const wrong: Wrong = {}
  if (from === undefined || from === '') wrong.from = occupancy.dayWrong
  if (to === undefined) wrong.to = occupancy.dayWrong
  if (known === undefined) wrong.known = occupancy.dayWrong
  if (!from || to === undefined || known === undefined) return { wrong }
  const last = to === '' ? from : to
  if (last < from || last > addYears(from, yearsMax)) return { wrong: { to: occupancy.toWrong } }
  return { time: { from, to: last, known } }
}

/** The times that are asked about most, as links. What was known when stays as it is. */
export function QuickTimes({ time: { from, to, known }, pathTo }: { time: TimeAsked; pathTo: PathTo }) {
  const say = useSay()
  const { today } = useAccount()
  const filters = [
    { label: occupancy.today, begin: today },
    { label: occupancy.lastYear, begin: addDays(addYears(today, -1), 1) },
    { label: occupancy.lastTenYears, begin: addDays(addYears(today, -yearsMax), 1) },
  ].map(({ label, begin }) => ({
    to: pathTo({ from: begin, to: today, known }),
    label: say(label),
    isChosen: from === begin && to === today,
  }))
  return <FilterLinks label={say(occupancy.quick)} filters={filters} />
}
