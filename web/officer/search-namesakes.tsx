import { useEffect, useEffectEvent, useState } from 'react'
import { fullNameOf, type Dc01Cells } from '../../forms/dc01.ts'
import { readDate } from '../../forms/partial-date.ts'
import { cleanText } from '../../forms/text.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askNamesakes, type Namesakes as Answer } from '../api/register.ts'
import { Refused } from '../api/request.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { search } from '../i18n/search.ts'
import { Notice } from '../parts/notice.tsx'

/** So long nothing is typed before the question goes out: each is an access and stands in the ledger. */
const pauseMs = 800

type Asked = { fullName: string; birthDate: string }

/** What of a form can be asked for: the whole name and a birth date; empty while either is being written. */
function askedIn({ family_name = '', middle_name = '', given_name = '', birth_date = '' }: Dc01Cells): Asked {
  const read = readDate(birth_date)
  const isWhole = family_name !== '' && given_name !== '' && 'date' in read
  return isWhole
    ? { fullName: cleanText(fullNameOf({ family_name, middle_name, given_name })), birthDate: read.date }
    : { fullName: '', birthDate: '' }
}

/** Whom the register has of the name and birth date that are just being written, as a hint: the checks come with the form. */
export function Namesakes({ cells }: { cells: Dc01Cells }) {
  const say = useSay()
  const account = useAccount()
  const [answered, setAnswered] = useState<{ subject: string; answer: Answer }>()
  const { fullName, birthDate } = askedIn(cells)
  const subject = mayUse(account, 'register.find-namesakes') && fullName !== '' ? `${birthDate} ${fullName}` : ''
  const ask = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    try {
      const answer = await askNamesakes({ fullName, birthDate }, signal)
      if (!signal.aborted) setAnswered({ subject, answer })
    } catch (error) {
      // A hint that cannot be had is none: the form goes on without.
      if (!signal.aborted && !(error instanceof Refused)) throw error
    }
  })
  useEffect(() => {
    if (subject === '') return undefined
    const stop = new AbortController()
    const timer = setTimeout(() => void ask(stop.signal), pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [subject])
  const answer = answered?.subject === subject ? answered.answer : undefined
  const isNothing = answer === undefined || (answer.persons.length === 0 && !answer.areMany)
  return (
    <div aria-live="polite">
      {!isNothing && (
        <Notice kind="care">
          <p>{say(answer.areMany ? search.manyNamesakes : search.namesakes)}</p>
          <ul>
            {answer.persons.map((person) => (
              <li key={person.personId}>
                {/* What is being entered stays where it is. */}
                <a href={`/app/persons/${person.personId}`} target="_blank" rel="noreferrer">
                  {person.fullName} · {say(persons.born(person.birthDate))}{' '}
                  <span className="only-heard">{say(search.opens)}</span>
                </a>
                {person.pin !== null && <span className="figures"> · {person.pin}</span>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
