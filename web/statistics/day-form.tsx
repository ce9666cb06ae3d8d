import { useState, type SubmitEvent } from 'react'
import { useAccount } from '../access/session.tsx'
import type { FiguresAsked } from '../api/statistics.ts'
import { useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { readDay } from '../parts/read-day.ts'
import { navigate } from '../router.tsx'
import { pathOf } from './unit-path.tsx'

/** Asks about which day, and in the units of which map. */
export function DayForm({ asked, isMapOfToday }: { asked: FiguresAsked; isMapOfToday: boolean }) {
  const say = useSay()
  const { today } = useAccount()
  const [day, setDay] = useState(asked.on)
  const [map, setMap] = useState(isMapOfToday ? 'today' : 'day')
  const [isTried, setTried] = useState(false)
  const read = readDay(day)
  const on = read !== undefined && read <= today ? read : undefined
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTried(true)
    if (on !== undefined) void navigate(pathOf({ ...asked, on, map: map === 'today' ? today : on }))
  }
  const error = isTried && on === undefined ? say(statistics.dayWrong) : undefined
  return (
    <form className="panel day-form" onSubmit={submit} noValidate>
      <DateInput framed={{ id: 'figures-on', label: say(statistics.day), error }} value={day} onChange={setDay} />
      <RadioGroup
        framed={{ id: 'figures-map', label: say(statistics.map) }}
        choices={[
          { value: 'day', label: say(statistics.mapOfDay) },
          { value: 'today', label: say(statistics.mapOfToday) },
        ]}
        value={map}
        onChange={setMap}
      />
      <Button type="submit">{say(statistics.show)}</Button>
    </form>
  )
}
