import { useState } from 'react'
import type { Text } from '../../forms/language.ts'
import { nationalities } from '../../forms/nationalities.ts'
import type { UnitVersion } from '../../forms/unit-table.ts'
import { askUnitPath, askUnits } from '../api/areas.ts'
import { useAnswer } from '../api/use-answer.ts'
import { common } from '../i18n/common.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { FieldFrame, isRefused, type Framed } from './field-frame.tsx'

/**
 * How a unit is picked: which day's units, below which, and whether it may stop above the commune: because no more is known
 * of a place, which may lie abroad as well (`isPlace`), or because any unit may be meant (`isAnyUnit`).
 */
export type PickedUnit = {
  framed: Framed
  value: string
  onChange: (code: string) => void
  onLeave?: (() => void) | undefined
  /** The day whose units are offered, `YYYY-MM-DD`. */
  on: string
  below?: string | undefined
  isPlace?: boolean
  isAnyUnit?: boolean
}

const abroad = 'abroad'
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code)

/** Picks a unit from the top down, one select for each level that the country had on that day. */
export function UnitPicker(wish: PickedUnit) {
  const { framed, value, onChange, onLeave, on, below, isPlace = false, isAnyUnit = false } = wish
  const [picked, pick] = useState<{ value: string; codes: string[] }>({ value: '', codes: [] })
  const { answer: known } = useAnswer(`${value} ${on}`, async () =>
    value === '' || isCountry(value) ? [] : askUnitPath(value, on),
  )
  const codes = picked.value === value ? picked.codes : isCountry(value) ? [abroad] : codesBelow(known ?? [], below)
  const put = (next: string[], level: string | undefined): void => {
    const last = next.at(-1) ?? ''
    const code = last !== abroad && (isPlace || isAnyUnit || level === 'commune') ? last : ''
    pick({ value: code, codes: next })
    onChange(code)
  }
  const stop = isAnyUnit ? common.unitItself : isPlace ? common.whole : common.choose
  const parents = [below, ...codes].filter((code) => code !== abroad)
  return (
    <FieldFrame framed={framed} isGroup>
      <div className="units" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onLeave?.()}>
        {parents.map((parent, place) => (
          <LevelSelect
            key={parent ?? 'top'}
            id={`${framed.id}-${place}`}
            on={on}
            below={parent}
            chosen={codes[place] ?? ''}
            isInvalid={isRefused(framed)}
            mayBeAbroad={isPlace && place === 0}
            stop={place > 0 ? stop : common.choose}
            onChoose={(code, level) => put([...codes.slice(0, place), ...(code === '' ? [] : [code])], level)}
          />
        ))}
        {codes[0] === abroad && (
          <CountrySelect id={`${framed.id}-country`} value={isCountry(value) ? value : ''} onChange={onChange} />
        )}
      </div>
    </FieldFrame>
  )
}

/** The part of a path that lies below a unit. */
function codesBelow(path: readonly UnitVersion[], below: string | undefined): string[] {
  const codes = path.map(({ code }) => code)
  return below === undefined ? codes : codes.slice(codes.indexOf(below) + 1)
}

type Level = {
  id: string
  on: string
  below: string | undefined
  chosen: string
  isInvalid: boolean
  mayBeAbroad: boolean
  /** What is said for choosing nothing at this level. */
  stop: Text
  onChoose: (code: string, level: string | undefined) => void
}

function LevelSelect({ id, on, below, chosen, isInvalid, mayBeAbroad, stop, onChoose }: Level) {
  const say = useSay()
  const { answer: units = [], isAsking } = useAnswer(`${on} ${below ?? ''}`, async () => askUnits(on, below))
  const [first] = units
  if (first === undefined) return isAsking ? <span className="soft">{say(common.asking)}</span> : null
  return (
    <div>
      <label htmlFor={id}>{say(common[first.level])}</label>
      <select
        id={id}
        value={chosen}
        aria-invalid={isInvalid || undefined}
        onChange={({ target }) => onChoose(target.value, units.find(({ code }) => code === target.value)?.level)}
      >
        <option value="">{say(stop)}</option>
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        {mayBeAbroad && <option value={abroad}>{say(common.abroad)}</option>}
      </select>
    </div>
  )
}

function CountrySelect({ id, value, onChange }: { id: string; value: string; onChange: (code: string) => void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div>
      <label htmlFor={id}>{say(common.country)}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say(common.choose)}</option>
        {nationalities.slice(1).map((country) => (
          <option key={country.value} value={country.value}>
            {country[language]}
          </option>
        ))}
      </select>
    </div>
  )
}
