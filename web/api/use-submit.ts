import { useState, type SubmitEvent } from 'react'
import { useWork, type Work } from './use-work.ts'

/** How far a form has come that is sent as a whole. */
export type Submission = Omit<Work, 'run'> & {
  /** Something of what was typed is missing, or is not what it should be. */
  isWrong: boolean
  isDone: boolean
}

/** Sends a form: `read` gives what goes, undefined where something is missing or wrong, and `send` takes it away. */
export function useSubmit<Sent>(
  read: () => Sent | undefined,
  send: (sent: Sent) => Promise<void>,
): { state: Submission; submit: (event: SubmitEvent) => void } {
  const [isWrong, setWrong] = useState(false)
  const [isDone, setDone] = useState(false)
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const sent = read()
    setDone(false)
    setWrong(sent === undefined)
    if (sent === undefined) return
    void run(async () => {
      await send(sent)
      setDone(true)
    })
  }
  return { state: { isWrong, isDone, isBusy, problem }, submit }
}
