import { dc01Fields } from '../../forms/dc01.ts'
import type { Finding } from '../../forms/field.ts'
import { useAccount } from '../access/session.tsx'
import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { FormControl } from '../parts/form-control.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { inputIdOf } from './household-check.ts'
import { headerKeys, type DraftAct, type HouseholdHeader } from './household-draft.ts'

/** What the household shares: number, day, place. The commune is given by the account where that serves one. */
export function HeaderSection({
  header,
  findings,
  on,
  change,
  leave,
}: {
  header: HouseholdHeader
  findings: readonly Finding[]
  on: string
  change: (action: DraftAct) => void
  leave: (inputId: string) => void
}) {
  const say = useSay()
  const { unitCode } = useAccount()
  const servesOneCommune = unitCode?.length === 5
  return (
    <section className="panel" aria-labelledby="header-title">
      <h2 id="header-title">{say(household.header)}</h2>
      <div className="grid">
        {headerKeys.map((key) => {
          const field = dc01Fields.find((one) => one.key === key)
          if (field === undefined) return null
          if (key === 'commune' && servesOneCommune && findings.every((finding) => finding.field !== key))
            return (
              <div className="field half" key={key}>
                <span className="label">{say(field.label)}</span>
                <p className="fixed-value">
                  <UnitName code={header.commune} on={on} />
                </p>
              </div>
            )
          const id = inputIdOf('', key)
          return (
            <FormControl
              key={key}
              id={id}
              field={field}
              value={header[key]}
              findings={findings.filter((finding) => finding.field === key)}
              on={on}
              below={unitCode ?? undefined}
              className={
                key === 'household_no' || key === 'declared_on' ? 'quarter' : key === 'commune' ? 'half' : 'half'
              }
              onChange={(value) => change({ act: 'write-header', key, value })}
              onLeave={() => leave(id)}
            />
          )
        })}
      </div>
    </section>
  )
}
