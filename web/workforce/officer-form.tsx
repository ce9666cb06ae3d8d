import { useState } from 'react'
import { ranks, type Rank } from '../../forms/workforce/post-types.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { keepOfficer } from '../api/workforce.ts'
import { useSubmit } from '../api/use-submit.ts'
import { useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { SelectInput } from '../parts/select-input.tsx'
import { Submit } from '../parts/submit.tsx'
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
  const [act] = useState(() => makeAct())
  const read = () => {
    const isReady = serviceNo !== '' && fullName !== '' && rank !== '' && homeUnitCode !== ''
    return isReady ? { serviceNo, fullName, rank, homeUnitCode, signInName } : undefined
  }
  const { state, submit } = useSubmit(read, async (officer) => {
    await keepOfficer(act, officer)
    setServiceNo('')
    setFullName('')
    setSignInName('')
    onDone()
  })
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
      <Submit state={state} wrong={posts.officerIncomplete} done={posts.saved} label={posts.save} />
    </form>
  )
}
