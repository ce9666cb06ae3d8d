import { useState } from 'react'
import { sexes } from '../../forms/codes.ts'
import { dc01Fields, readDc01, type Dc01, type Dc01Cells } from '../../forms/dc01.ts'
import { fullNameOf } from '../../forms/dc01.ts'
import { updatableKeys } from '../../forms/dc02.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { WithPurpose } from '../access/purpose.tsx'
import type { Match } from '../api/collection.ts'
import { askPerson } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { decision } from '../i18n/decision.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { CellValue } from '../parts/cell-value.tsx'
import { codeName } from '../parts/code-name.ts'
import { UnitName } from '../parts/unit-name.tsx'
import { Link } from '../router.tsx'
import { compareValues } from './compare-values.ts'
import { ComparisonTable, type ComparedFact } from './comparison.tsx'

const person = 'register.read-person'

/** A form beside a record that may be the same person: what tells people apart, and on request every fact. */
export function MatchView({ cells, match, communeName }: { cells: Dc01Cells; match: Match; communeName: string }) {
  const say = useSay()
  const account = useAccount()
  const [isWhole, setWhole] = useState(false)
  const { values } = readDc01(cells)
  const caption = say(decision.matchTitle(match.fullName))
  const facts = useBriefFacts(values, match, communeName)
  return (
    <div className="match">
      {!isWhole && <ComparisonTable caption={caption} facts={facts} />}
      {isWhole && (
        <WithPurpose action={person}>
          {(purpose) => (
            <WholeComparison values={values} personId={match.personId} purpose={purpose} caption={caption} />
          )}
        </WithPurpose>
      )}
      {mayUse(account, person) && (
        <p className="actions">
          <Button look="quiet" isSmall aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {say(isWhole ? decision.compareLess : decision.compareAll)}
          </Button>
          <Link to={`/persons/${match.personId}`}>{say(decision.seePerson)}</Link>
        </p>
      )}
    </div>
  )
}

function useBriefFacts(form: Dc01, match: Match, communeName: string): ComparedFact[] {
  const say = useSay()
  const { language } = useLanguage()
  const fact = (name: string, onForm: string, inRegister: string, kind: 'text' | 'date' | 'code'): ComparedFact => ({
    name,
    onForm: show(onForm, kind),
    inRegister: show(inRegister, kind),
    comparison: compareValues(kind, onForm, inRegister),
  })
  const show = (value: string, kind: 'text' | 'date' | 'code'): string =>
    kind === 'date'
      ? showDay(value, language)
      : kind === 'code'
        ? codeName(sexes, value, language)
        : value === ''
          ? '–'
          : value
  return [
    fact(say(decision.fullName), fullNameOf(form), match.fullName, 'text'),
    fact(say(decision.birthDate), form.birth_date, match.birthDate, 'date'),
    fact(say(decision.sex), form.sex, match.sex, 'code'),
    fact(say(decision.pin), form.pin, match.pin ?? '', 'text'),
    fact(say(decision.commune), communeName, match.communeName, 'text'),
  ]
}

function WholeComparison({
  values,
  personId,
  purpose,
  caption,
}: {
  values: Dc01
  personId: string
  purpose: string
  caption: string
}) {
  const say = useSay()
  const { today } = useAccount()
  const asked = useAnswer(`${personId} ${purpose}`, async (signal) => askPerson(personId, { purpose, signal }))
  return (
    <Answered asked={asked}>
      {({ state, residences }) => {
        const known: Partial<Record<string, string>> = state ?? {}
        const facts = dc01Fields
          .filter(({ key }) => updatableKeys.some((one) => one === key))
          .map((field) => {
            const inRegister = known[field.key] ?? ''
            return {
              name: say(field.label),
              onForm: <CellValue field={field} value={values[field.key]} on={today} />,
              inRegister: <CellValue field={field} value={inRegister} on={today} />,
              comparison: compareValues(field.kind, values[field.key], inRegister),
            }
          })
        const home = residences.find(({ kind }) => kind === 'permanent')
        const commune = values.permanent_commune === '' ? values.commune : values.permanent_commune
        if (home)
          facts.push({
            name: say(decision.commune),
            onForm: <UnitName code={commune} on={values.declared_on === '' ? today : values.declared_on} />,
            inRegister: <UnitName code={home.communeCode} on={home.validFrom} />,
            comparison: compareValues('unit', commune, home.communeCode),
          })
        return <ComparisonTable caption={caption} facts={facts} />
      }}
    </Answered>
  )
}
