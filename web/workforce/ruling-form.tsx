import type { ReactNode, SubmitEvent } from 'react'
import type { CodeList } from '../../forms/codes.ts'
import type { Text } from '../../forms/language.ts'
import { useAccount } from '../access/session.tsx'
import type { Submission } from '../api/use-submit.ts'
import { useSay } from '../i18n/language.tsx'
import { rulings } from '../i18n/rulings.ts'
import { posts } from '../i18n/workforce.ts'
import { DateInput } from '../parts/date-input.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Submit } from '../parts/submit.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { UnitPicker } from '../parts/unit-picker.tsx'
import { WideTable } from '../parts/wide-table.tsx'

/** Each unit of a kind; a single unit is named by its code. */
const unitKinds = ['Xã', 'Phường', 'Thị trấn', 'Huyện', 'Quận', 'Thị xã', 'Thành phố']
const oneUnit = 'unit'
const nation = 'VN'
const none: CodeList = []

/** What a decision about strength or norms says besides its number: of whom, and from when. */
export type RulingDraft = { decisionNo: string; from: string; target: string }

/** A decision of which nothing is known but the day. */
export function emptyRuling(today: string): RulingDraft {
  return { decisionNo: '', from: today, target: 'Xã' }
}

/** Whether something is said about a kind, a post or a unit; a unit that is not named yet is none. */
export const isTarget = (target: string): boolean => target !== '' && target !== oneUnit

/** The form of a decision that holds from a day on: for a kind of units, a unit, or what `targets` adds. */
export function RulingForm({
  draft,
  title,
  targets = none,
  state,
  onChange,
  onSubmit,
  children,
}: {
  draft: RulingDraft
  title: Text
  targets?: CodeList
  state: Submission
  onChange: (changes: Partial<RulingDraft>) => void
  onSubmit: (event: SubmitEvent) => void
  children: ReactNode
}) {
  const say = useSay()
  const { today, unitCode: own } = useAccount()
  const kinds = unitKinds.map((value) => ({ value, vi: rulings.eachUnit(value).vi, en: rulings.eachUnit(value).en }))
  const codes = [...kinds, ...targets, { value: oneUnit, ...rulings.oneUnit }]
  const isUnit = !codes.some(({ value }) => value === draft.target) || draft.target === oneUnit
  return (
    <form className="panel" onSubmit={onSubmit} noValidate>
      <h2>{say(title)}</h2>
      <TextInput
        framed={{ id: 'ruling-no', label: say(posts.decisionNo) }}
        value={draft.decisionNo}
        maxLength={60}
        onChange={(decisionNo) => onChange({ decisionNo })}
      />
      <SelectInput
        framed={{ id: 'ruling-target', label: say(rulings.target) }}
        codes={codes}
        value={isUnit ? oneUnit : draft.target}
        onChange={(target) => onChange({ target })}
      />
      {isUnit && (
        <UnitPicker
          framed={{ id: 'ruling-unit', label: say(rulings.whichUnit) }}
          value={draft.target === oneUnit ? '' : draft.target}
          onChange={(code) => onChange({ target: code === '' ? oneUnit : code })}
          isAnyUnit
          on={today}
          below={own === null || own === nation ? undefined : own}
        />
      )}
      {children}
      <DateInput
        framed={{ id: 'ruling-from', label: say(rulings.from) }}
        value={draft.from}
        onChange={(from) => onChange({ from })}
      />
      <Submit state={state} wrong={rulings.incomplete} done={posts.recorded} label={posts.record} />
    </form>
  )
}

/** What was decided, as a table that can be moved sideways. `numberAt` is the place of the column that holds numbers. */
export function RulingTable({
  title,
  heads,
  rows,
  numberAt,
}: {
  title: string
  heads: readonly Text[]
  rows: readonly (readonly string[])[]
  numberAt?: number
}) {
  const say = useSay()
  const classAt = (place: number): string | undefined => (place === numberAt ? 'number' : undefined)
  if (rows.length === 0) return <p className="soft">{say(rulings.nothing)}</p>
  return (
    <WideTable label={title}>
      <table>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head.en} scope="col" className={classAt(at)}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={[first, ...others].join(' ')}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={heads[at + 1]?.en} className={classAt(at + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
