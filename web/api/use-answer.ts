import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { problemIn, type ProblemAnswer } from './request.ts'

/** What has become of a question to the server. While it is asked again, the last answer stays. */
export type Asked<Answer> = {
  answer?: Answer | undefined
  problem?: ProblemAnswer | undefined
  isAsking: boolean
  /** Asks again. */
  again: () => void
}

type Settled<Answer> = { question: string; answer?: Answer; problem?: ProblemAnswer }

/** Asks the server when a page is shown, and again whenever `subject`, which names the question, becomes another one. */
export function useAnswer<Answer>(subject: string, ask: (signal: AbortSignal) => Promise<Answer>): Asked<Answer> {
  const [{ question: settled, answer, problem }, settle] = useState<Settled<Answer>>({ question: '' })
  const [round, setRound] = useState(1)
  const question = `${round} ${subject}`
  const begin = useEffectEvent(async (signal: AbortSignal): Promise<Omit<Settled<Answer>, 'question'>> => {
    try {
      return { answer: await ask(signal) }
    } catch (error) {
      return signal.aborted ? {} : { problem: problemIn(error) }
    }
  })
  useEffect(() => {
    const stop = new AbortController()
    void begin(stop.signal).then((outcome) => stop.signal.aborted || settle({ question, ...outcome }))
    return () => stop.abort()
  }, [question])
  const again = useCallback(() => setRound((before) => before + 1), [])
  const isAsking = settled !== question
  return { answer, problem: isAsking ? undefined : problem, isAsking, again }
}
