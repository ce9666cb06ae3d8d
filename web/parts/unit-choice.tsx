import { useAccount } from '../access/session.tsx'
import type { Text } from '../../forms/language.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from './button.tsx'
import { UnitPicker } from './unit-picker.tsx'

/** Narrows a page of figures to a unit below the account's own, and widens it again; a commune has none below. */
export function UnitChoice({
  label,
  whole,
  picked,
  pick,
}: {
  label: Text
  whole: Text
  picked: string
  pick: (code: string) => void
}) {
  const say = useSay()
  const { unitCode, today } = useAccount()
  const own = unitCode ?? ''
  if (own.length >= 5) return null
  return (
    <div className="panel">
      <UnitPicker framed={{ id: 'unit', label: say(label) }} value={picked} onChange={pick} on={today} below={own} />
      {picked !== '' && (
        <Button look="plain" isSmall onClick={() => pick('')}>
          {say(whole)}
        </Button>
      )}
    </div>
  )
}
