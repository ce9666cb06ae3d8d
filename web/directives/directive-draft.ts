import type { DirectiveToGive } from '../api/directives.ts'
import { readDay } from '../parts/read-day.ts'

/** A task while it is being entered; everything is what was typed. */
export type TaskDraft = {
  key: string
  text: string
  ownerCode: string
  coUnitCodes: readonly string[]
  dueOn: string
  element: string
  target: string
  sense: 'at-least' | 'at-most'
}

/** An empty task. */
export const newTask = (): TaskDraft => ({
  key: crypto.randomUUID(),
  text: '',
  ownerCode: '',
  coUnitCodes: [],
  dueOn: '',
  element: '',
  target: '',
  sense: 'at-least',
})

/** What was entered as it is sent; undefined where something is empty or a day is no day. */
export function readDraft(
  { directiveNo, issuedOn, text }: { directiveNo: string; issuedOn: string; text: string },
  drafts: readonly TaskDraft[],
): DirectiveToGive | undefined {
  const day = readDay(issuedOn)
  const tasks = drafts.flatMap((draft) => {
    const dueOn = readDay(draft.dueOn)
    if (dueOn === undefined || draft.text.trim() === '' || draft.ownerCode === '') return []
    const { ownerCode, coUnitCodes, element, target, sense } = draft
    const measure =
      element === ''
        ? null
        : { element, target: target.trim() === '' ? null : { amount: target.trim(), qualifier: sense } }
    return [{ text: draft.text, ownerCode, coUnitCodes: [...coUnitCodes], dueOn, measure }]
  })
  const isWhole = day !== undefined && directiveNo.trim() !== '' && text.trim() !== '' && tasks.length === drafts.length
  return isWhole ? { directiveNo, issuedOn: day, text, tasks } : undefined
}
