import { useState } from 'react'
import { problemIn, type ProblemAnswer } from './request.ts'

/** Something that the user has asked for: whether it is under way, and why it was refused. */
export type Work = {
  isBusy: boolean
  problem: ProblemAnswer | undefined
  /** Does it, unless it is under way already. A refusal becomes the problem; anything else is a fault and is thrown. */
  run: (work: () => Promise<void>) => Promise<void>
}

/** Keeps track of one thing at a time that a button begins. */
export function useWork(): Work {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer>()
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(problemIn(error))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, problem, run }
}
