import { problems } from '../../forms/problems.ts'
import type { Problem } from '../http/problem.ts'

const listedMax = 10

/** A problem as the operator reads it: what it is, what to do, and what it is about, on one line without a page of codes. */
export function tellProblem({ type, more }: Problem): string {
  const { title, detail } = problems[type]
  const about = Object.entries(more).map(([name, value]) =>
    name === 'hint' ? hintOf(value) : `${name}: ${tell(value)}`,
  )
  return [`${title.en} (${type}).`, detail.en, ...about].join(' ')
}

function hintOf(hint: unknown): string {
  return typeof hint === 'object' && hint !== null && 'en' in hint ? String(hint.en) : tell(hint)
}

function tell(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value)
  const shown = value.slice(0, listedMax).map(tell).join(', ')
  return value.length > listedMax ? `${shown} and ${value.length - listedMax} more` : shown
}
