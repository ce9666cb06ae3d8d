import { useState, type SubmitEvent } from 'react'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { readDayOrNone } from '../parts/read-day.ts'
import { navigate } from '../router.tsx'

/** The moment at which a day ends in Vietnam, for "as known at the end of"; empty for no day. */
export function endOfDay(day: string): string {
  return day === '' ? '' : `${day}T23:59:59.999+07:00`
}

/** Asks what the register said: about which day, and as known when. */
export function AsOfForm({ path, day }: { path: string; day: { on: string; known: string } }) {
  const say = useSay()
  const [on, setOn] = useState(day.on)
  const [known, setKnown] = useState(day.known)
  const [tries, setTries] = useState(0)
  const [onDay, knownDay] = [readDayOrNone(on), readDayOrNone(known)]
  const errors = [
    ...(onDay === undefined ? [{ inputId: 'as-of-on', text: say(persons.dayWrong) }] : []),
    ...(knownDay === undefined ? [{ inputId: 'as-of-known', text: say(persons.dayWrong) }] : []),
  ]
  const errorOf = (id: string): string | undefined =>
    tries > 0 ? errors.find(({ inputId }) => inputId === id)?.text : undefined
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if (onDay === undefined || knownDay === undefined) return
    const query = new URLSearchParams({
      ...(onDay === '' ? {} : { on: onDay }),
      ...(knownDay === '' ? {} : { known: knownDay }),
    }).toString()
    void navigate(query === '' ? path : `${path}?${query}`)
  }
  return (
    <form className="panel as-of" onSubmit={submit} noValidate>
      <h2>{say(persons.asOfTitle)}</h2>
      <p className="soft small">{say(persons.asOfHint)}</p>
      <ErrorSummary errors={tries > 0 ? errors : []} round={tries} />
      <DateInput
        framed={{ id: 'as-of-on', label: say(persons.on), error: errorOf('as-of-on') }}
        value={on}
        onChange={setOn}
      />
      <DateInput
        framed={{ id: 'as-of-known', label: say(persons.knownAt), error: errorOf('as-of-known') }}
        value={known}
        onChange={setKnown}
      />
      <Button type="submit" look="quiet">
        {say(persons.look)}
      </Button>
    </form>
  )
}
