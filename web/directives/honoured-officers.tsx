import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import type { Honours } from '../api/directives.ts'
import type { FoundOfficer } from '../api/workforce.ts'
import { directives } from '../i18n/directives.ts'
import { honours } from '../i18n/honours.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { OfficerPicker } from '../workforce/officer-picker.tsx'

/** An officer as who may see staff records knows them. */
export type NamedOfficer = { officerId: string; name: string }

/** The officers of a decision whom the reader may know by name. */
export function officersIn(officers: Honours['decisions'][number]['officers']): NamedOfficer[] {
  return officers.flatMap(({ officerId, name }) => (officerId === null ? [] : [{ officerId, name: name ?? '' }]))
}

/** The officers whom a decision honours: found among the staff records, by who may see these. */
export function HonouredOfficers({
  officers,
  onChange,
}: {
  officers: readonly NamedOfficer[]
  onChange: (officers: readonly NamedOfficer[]) => void
}) {
  const say = useSay()
  const account = useAccount()
  const [picked, setPicked] = useState<FoundOfficer>()
  if (!mayUse(account, 'workforce.find-officers')) return null
  const add = (): void => {
    if (picked === undefined || officers.some(({ officerId }) => officerId === picked.officerId)) return
    onChange([...officers, { officerId: picked.officerId, name: `${picked.fullName} (${picked.serviceNo})` }])
    setPicked(undefined)
  }
  return (
    <fieldset className="field">
      <legend>{say(honours.officers)}</legend>
      <OfficerPicker officer={picked} onPick={setPicked} />
      {picked && (
        <p>
          <Button look="quiet" isSmall onClick={add}>
            {say(honours.addOfficer)}
          </Button>
        </p>
      )}
      <ul className="going">
        {officers.map(({ officerId, name }) => (
          <li key={officerId}>
            {name}
            <Button
              look="plain"
              isSmall
              onClick={() => onChange(officers.filter((one) => one.officerId !== officerId))}
            >
              {say(directives.drop(name))}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
