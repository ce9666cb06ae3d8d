import { useState, type SubmitEvent } from 'react'
import { ranks, type Rank } from '../../forms/workforce/post-types.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { keepOfficer } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { UnitPicker } from '../parts/unit-picker.tsx'

/** Keeps a new officer: number, name, rank, unit, and the account where there is one. */
export function OfficerForm({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const { today, unitCode } = useAccount()
  const [serviceNo, setServiceNo] = useState('')
  const [fullName, setFullName] = useState('')
  const [rank, setRank] = useState<Rank | ''>('')
  const [homeUnitCode, setHome] = useState('')
  const [signInName, setSignInName] = useState('')
  const [wrong, setWrong] = useState(false)
  const [isDone, setDone] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const isReady = serviceNo !== '' && fullName !== '' && rank !== '' && homeUnitCode !== ''
    setWrong(!isReady)
    setDone(false)
    if (!isReady) return
    void run(async () => {
      await keepOfficer(act, { serviceNo, fullName, rank, homeUnitCode, signInName })
      setServiceNo('')
      setFullName('')
      setSignInName('')
      setDone(true)
      onDone()
    })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(posts.newOfficer)}</h2>
      <TextInput
        framed={{ id: 'service-no', label: say(posts.serviceNo) }}
        value={serviceNo}
        onChange={(value) => setServiceNo(value.toUpperCase())}
      />
      <TextInput framed={{ id: 'full-name', label: say(posts.fullName) }} value={fullName} onChange={setFullName} />
      <SelectInput
        framed={{ id: 'rank', label: say(posts.rank) }}
        codes={ranks}
        value={rank}
        onChange={(value) => setRank(ranks.find((one) => one.value === value)?.value ?? '')}
      />
      <UnitPicker
        framed={{ id: 'home', label: say(posts.home) }}
        value={homeUnitCode}
        onChange={setHome}
        on={today}
        below={unitCode ?? undefined}
      />
      <TextInput
        framed={{ id: 'sign-in-name', label: say(posts.signInName) }}
        value={signInName}
        onChange={setSignInName}
      />
      {wrong && <Notice kind="bad" title={say(posts.officerIncomplete)} />}
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice kind="good" title={say(posts.saved)} />}
      <Button type="submit" isBusy={isBusy}>
        {say(posts.save)}
      </Button>
    </form>
  )
}
