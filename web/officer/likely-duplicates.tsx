import { useEffect, useEffectEvent, useState } from 'react'
import type { Dc01Cells } from '../../forms/dc01.ts'
import { readDate } from '../../forms/partial-date.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { Refused } from '../api/request.ts'
import { askSuggestions, type Suggestions } from '../api/review.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { commonFacts, likely } from '../i18n/review.ts'
import { search } from '../i18n/search.ts'
import { Notice } from '../parts/notice.tsx'

/** So long nothing is typed before the question goes out: each is an access and stands in the ledger. */
const pauseMs = 800

/** What of a form people are known by; only with the whole name and a birth date, or a number, is anybody looked for. */
const knownBy = [
  'family_name',
  'middle_name',
  'given_name',
  'birth_date',
  'sex',
  'pin',
  'cmnd9',
  'father_name',
  'mother_name',
  'commune',
  'permanent_commune',
  'origin_place',
] as const

/** What of a form can be asked for; undefined while it is being written. */
function askedIn(cells: Dc01Cells, unitCode: string): Dc01Cells | undefined {
  const { family_name = '', given_name = '', birth_date = '', pin = '' } = cells
  const isWhole = family_name !== '' && given_name !== '' && 'date' in readDate(birth_date)
  if (!isWhole && pin.length < 12) return undefined
  // The commune stands in the head of the household's sheet, which is the officer's own.
  return { commune: unitCode, ...Object.fromEntries(knownBy.flatMap((key) => (cells[key] ? [[key, cells[key]]] : []))) }
}

/** Whom the register has who may be the person that is just being written, as a hint: the checks come with the form. */
export function LikelyDuplicates({ cells }: { cells: Dc01Cells }) {
  const account = useAccount()
  const [answered, setAnswered] = useState<{ subject: string; answer: Suggestions }>()
  const asked = mayUse(account, 'checking.suggest-duplicates') ? askedIn(cells, account.unitCode ?? '') : undefined
  const subject = asked === undefined ? '' : JSON.stringify(asked)
  const ask = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    try {
      const answer = await askSuggestions(asked ?? {}, signal)
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
  return <div aria-live="polite">{answered?.subject === subject && <Hint answer={answered.answer} />}</div>
}

function Hint({ answer }: { answer: Suggestions }) {
  const say = useSay()
  const { likely: doubles, household, elsewhere, areMany } = answer
  return (
    <>
      {(doubles.length > 0 || elsewhere.length > 0 || areMany) && (
        <Notice kind="care">
          {areMany && <p>{say(likely.many)}</p>}
          {doubles.length > 0 && <p>{say(likely.here)}</p>}
          <People people={doubles} />
          {elsewhere.map(({ common }) => (
            <p key={common.join()}>{say(likely.elsewhere(common.map((fact) => say(commonFacts[fact])).join(', ')))}</p>
          ))}
        </Notice>
      )}
      {household.length > 0 && (
        <Notice>
          <p>{say(likely.household)}</p>
          <People people={household} />
        </Notice>
      )}
    </>
  )
}

function People({ people }: { people: Suggestions['likely'] }) {
  const say = useSay()
  if (people.length === 0) return null
  return (
    <ul>
      {people.map((person) => (
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
  )
}
