import { useState, type SubmitEvent } from 'react'
import { isActKind } from '../../forms/acts/act-forms.ts'
import { sexes } from '../../forms/codes.ts'
import { isPinFormat } from '../../forms/pin.ts'
import { WithPurpose } from '../access/purpose.tsx'
import { useAccount } from '../access/session.tsx'
import { askDossier } from '../api/collection.ts'
import { findMovers, type Mover } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { movers as texts } from '../i18n/movers.ts'
import { persons } from '../i18n/person.ts'
import { search } from '../i18n/search.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { codeName } from '../parts/code-name.ts'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'
import { Link, useAddress } from '../router.tsx'
import { ActForm } from './act-form.tsx'
import { recordOfMovers } from './mover-record.ts'

/** People who move here from elsewhere: each is looked up by number and birth date together, then the move is recorded. */
export function MoverPage() {
  const say = useSay()
  const { query } = useAddress()
  const dossierId = query.get('dossier') ?? ''
  return (
    <>
      <Link to="/search" className="crumb">
        {say(search.title)}
      </Link>
      <WithPurpose action="register.find-mover" isWholePage>
        {(purpose) =>
          dossierId === '' ? <Movers purpose={purpose} /> : <Returned dossierId={dossierId} purpose={purpose} />
        }
      </WithPurpose>
    </>
  )
}

/** A move that was returned: who comes is known by the dossier. */
function Returned({ dossierId, purpose }: { dossierId: string; purpose: string }) {
  const { today } = useAccount()
  const asked = useAnswer(dossierId, async (signal) => askDossier(dossierId, signal))
  return (
    <Answered asked={asked}>
      {(dossier) => {
        const subject = dossier.forms[0]?.cells['person_id']
        const isSubject = ({ personId }: { personId: string }): number => Number(personId === subject)
        const people = dossier.people.toSorted((one, other) => isSubject(other) - isSubject(one))
        const person = recordOfMovers(people, today)
        if (person === undefined || !isActKind(dossier.formCode) || !dossier.mayEdit) return null
        return <ActForm kind={dossier.formCode} person={person} purpose={purpose} returned={dossier} />
      }}
    </Answered>
  )
}

function Movers({ purpose }: { purpose: string }) {
  const say = useSay()
  const { today } = useAccount()
  const [coming, setComing] = useState<readonly Mover[]>([])
  const [isTaken, setTaken] = useState(false)
  const person = recordOfMovers(coming, today)
  const [first] = coming
  if (isTaken && first !== undefined && person !== undefined)
    return <ActForm kind={first.kind} person={person} purpose={purpose} returned={undefined} />
  return (
    <>
      <PageTitle text={texts.title} />
      <p className="soft">{say(texts.lead)}</p>
      {coming.length > 0 && (
        <section className="panel">
          <h2>{say(texts.found)}</h2>
          <ul className="plain-list">
            {coming.map((mover) => (
              <MoverBrief key={mover.personId} mover={mover} />
            ))}
          </ul>
          <Button onClick={() => setTaken(true)}>{say(texts.take)}</Button>
        </section>
      )}
      <MoverFinder
        key={coming.length}
        coming={coming}
        purpose={purpose}
        onFound={(one) => setComing([...coming, one])}
      />
    </>
  )
}

function MoverBrief({ mover: { fullName, birthDate, sex, communeName } }: { mover: Mover }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li>
      <b>{fullName}</b>{' '}
      <span className="soft">
        · {say(persons.born(birthDate))} · {codeName(sexes, sex, language)} ·{' '}
        {communeName === '' ? say(search.withheld) : say(texts.from(communeName))}
      </span>
    </li>
  )
}

function MoverFinder({
  coming,
  purpose,
  onFound,
}: {
  coming: readonly Mover[]
  purpose: string
  onFound: (mover: Mover) => void
}) {
  const say = useSay()
  const [sought, setSought] = useState({ pin: '', birthDate: '' })
  const [isSent, setSent] = useState(false)
  const [told, setTold] = useState<'none' | 'already' | 'kinds'>()
  const { isBusy, problem, run } = useWork()
  const pin = sought.pin.replaceAll(/\s/g, '')
  const birthDate = readDay(sought.birthDate)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setSent(true)
    setTold(undefined)
    if (!isPinFormat(pin) || birthDate === undefined) return
    void run(async () => {
      const mover = await findMovers({ pin, birthDate }, purpose)
      if (mover === null) return setTold('none')
      if (coming.some(({ personId }) => personId === mover.personId)) return setTold('already')
      if (coming.some(({ kind }) => kind !== mover.kind)) return setTold('kinds')
      onFound(mover)
    })
  }
  return (
    <form className="panel search" onSubmit={submit} noValidate>
      {coming.length > 0 && <h2>{say(texts.another)}</h2>}
      {problem && <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {told === 'none' && (
          <Notice title={say(texts.none)}>
            <p>{say(texts.noneText)}</p>
          </Notice>
        )}
        {(told === 'already' || told === 'kinds') && <Notice title={say(texts[told])} />}
      </div>
      <TextInput
        framed={{
          id: 'pin',
          label: say(texts.pin),
          error: isSent && !isPinFormat(pin) ? say(persons.pinWrong) : undefined,
        }}
        value={sought.pin}
        inputMode="numeric"
        maxLength={15}
        onChange={(next) => setSought({ ...sought, pin: next })}
      />
      <DateInput
        framed={{
          id: 'birthDate',
          label: say(texts.birth),
          error: isSent && birthDate === undefined ? say(texts.birthWrong) : undefined,
        }}
        value={sought.birthDate}
        onChange={(next) => setSought({ ...sought, birthDate: next })}
      />
      <Button type="submit" isBusy={isBusy}>
        {say(texts.find)}
      </Button>
    </form>
  )
}
