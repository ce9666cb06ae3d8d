import { useState, type SubmitEvent } from 'react'
import { signIn, type SignedIn } from '../api/access.ts'
import { useWork } from '../api/use-work.ts'
import { access } from '../i18n/access.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** Name and password. Which of the two was wrong is not told. */
export function SignInForm({ onSignedIn }: { onSignedIn: (account: SignedIn) => void }) {
  const say = useSay()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const { isBusy, problem, run } = useWork()
  const [tries, setTries] = useState(0)
  const nameError = tries > 0 && name === '' ? say(access.nameMissing) : undefined
  const passwordError = tries > 0 && password === '' ? say(access.passwordMissing) : undefined

  const send = async (): Promise<void> => onSignedIn(await signIn(name.trim(), password))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if (name !== '' && password !== '') void run(send)
  }
  const errors = [
    ...(nameError === undefined ? [] : [{ inputId: 'sign-in-name', text: nameError }]),
    ...(passwordError === undefined ? [] : [{ inputId: 'password', text: passwordError }]),
  ]
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} round={tries} />
      {problem && <ProblemNotice problem={problem} />}
      <TextInput
        framed={{ id: 'sign-in-name', label: say(access.name), error: nameError }}
        value={name}
        onChange={setName}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextInput
        framed={{ id: 'password', label: say(access.password), error: passwordError }}
        type={isShown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Checkbox label={say(access.showPassword)} isChecked={isShown} onChange={setShown} />
      <p>
        <Button type="submit" isBusy={isBusy}>
          {say(access.signIn)}
        </Button>
      </p>
    </form>
  )
}
