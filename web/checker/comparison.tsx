import type { ReactNode } from 'react'
import { decision } from '../i18n/decision.ts'
import { useSay } from '../i18n/language.tsx'
import { Tag } from '../parts/tag.tsx'
import type { Comparison } from './compare-values.ts'

/** One fact on both sides. */
export type ComparedFact = { name: string; onForm: ReactNode; inRegister: ReactNode; comparison: Comparison }

/** A form beside a record of the register. What differs is marked by a word, not by colour alone. */
export function ComparisonTable({ caption, facts }: { caption: string; facts: readonly ComparedFact[] }) {
  const say = useSay()
  return (
    <table className="comparison">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(decision.what)}</th>
          <th scope="col">{say(decision.onForm)}</th>
          <th scope="col">{say(decision.inRegister)}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ name, onForm, inRegister, comparison }) => (
          <tr key={name} className={comparison}>
            <th scope="row">{name}</th>
            <td>{onForm}</td>
            <td>
              {inRegister} {comparison === 'differs' && <Tag colour="amber">{say(decision.differs)}</Tag>}
              {comparison === 'compatible' && <Tag>{say(decision.compatible)}</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
