import { useState, type ReactNode, type SubmitEvent } from 'react'
import { access, purposes } from '../i18n/access.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { useAccount } from './session.tsx'

/** The purpose that was chosen for each set of possible ones. It is kept until the page is loaded anew. */
const chosen = new Map<string, string>()

/**
 * Shows its content once it is known why the user needs it. Where the account may use the operation for one purpose
 * only, nobody is asked; otherwise once, and the choice stands above the content and can be changed.
 */
export function WithPurpose({
  action,
  isWholePage = false,
  children,
}: {
  action: string
  /** Until the purpose is chosen, the question is the page and needs its heading. */
  isWholePage?: boolean
  children: (purpose: string) => ReactNode
}) {
  const say = useSay()
  const { may } = useAccount()
  const possible = may[action] ?? []
  const [only] = possible
  const key = possible.join(' ')
  const [purpose, setPurpose] = useState(possible.length === 1 ? only : chosen.get(key))
  const choose = (next: string | undefined): void => {
    if (next === undefined) chosen.delete(key)
    else chosen.set(key, next)
    setPurpose(next)
  }
  if (purpose === undefined) return <PurposeForm possible={possible} isWholePage={isWholePage} onChoose={choose} />
  return (
    <>
      {possible.length > 1 && (
        <p className="purpose-line">
          {say(access.purpose)} <b>{say(purposes[purpose] ?? { vi: purpose, en: purpose })}</b>{' '}
          <Button look="plain" isSmall onClick={() => choose(undefined)}>
            {say(access.changePurpose)}
          </Button>
        </p>
      )}
      {children(purpose)}
    </>
  )
}

function PurposeForm({
  possible,
  isWholePage,
  onChoose,
}: {
  possible: readonly string[]
  isWholePage: boolean
  onChoose: (purpose: string) => void
}) {
  const say = useSay()
  const [picked, pick] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTried(true)
    if (picked !== '') onChoose(picked)
  }
  const error = isTried && picked === '' ? say(access.purposeMissing) : undefined
  return (
    <form className="panel narrow" onSubmit={submit}>
      {isWholePage && <h1 className="only-heard">{say(access.purposeTitle)}</h1>}
      <RadioGroup
        framed={{ id: 'purpose', label: say(access.purposeTitle), hint: say(access.purposeHelp), error }}
        choices={possible.map((value) => ({ value, label: say(purposes[value] ?? { vi: value, en: value }) }))}
        value={picked}
        onChange={pick}
      />
      <Button type="submit">{say(access.goOn)}</Button>
    </form>
  )
}
