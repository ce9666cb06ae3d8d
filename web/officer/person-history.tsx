import { flagKinds } from '../../forms/acts/flags.ts'
import { isActKind, isFinalAct } from '../../forms/acts/act-forms.ts'
import { dc01Fields } from '../../forms/dc01.ts'
import type { Person, PersonAct } from '../api/register.ts'
import { actLabel, acts, actTitle } from '../i18n/acts.ts'
import { accountNameIn, showDay, showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons, residenceKinds } from '../i18n/person.ts'
import { CellValue } from '../parts/cell-value.tsx'
import { codeName } from '../parts/code-name.ts'
import { placeName } from '../parts/residence-text.ts'
import { Tag } from '../parts/tag.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { Link } from '../router.tsx'

/**
 * Everything that changed a record, the newest first: what, from which day, on what evidence, by whose decision. Who may
 * record acts can take one back from here.
 */
export function PersonHistory({ person, mayRecord }: { person: Person; mayRecord: boolean }) {
  const say = useSay()
  const { history } = person
  const events = oncePerEvent(history.toReversed()).map((act) => ({
    id: act.actId,
    content: (
      <>
        <ActView act={act} annulled={history.find(({ actId }) => actId === act.annuls)} />
        {mayRecord && <TakeBack act={act} person={person} />}
      </>
    ),
  }))
  return (
    <TitledPanel title={say(persons.history)}>
      <Timeline events={events} />
    </TitledPanel>
  )
}

/** Where records were merged, both have an act of the event; in one history it is one thing that happened. */
function oncePerEvent(history: readonly PersonAct[]): PersonAct[] {
  const told = new Set<string>()
  return history.filter(({ eventId, kind }) => {
    const event = `${eventId ?? ''} ${kind}`
    if (eventId !== null && told.has(event)) return false
    told.add(event)
    return true
  })
}

/** An act; what it says where it was taken back is struck, and the act that takes it back says of which. */
function ActView({ act, annulled }: { act: PersonAct; annulled: PersonAct | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const { kind, effectiveOn, recordedAt, isAnnulled, eventId, tier } = act
  const title = (
    <>
      <b>{say(actTitle(kind))}</b> · {showDay(effectiveOn, language)}
    </>
  )
  return (
    <>
      <p>
        {isAnnulled ? <s>{title}</s> : title} {isAnnulled && <Tag colour="red">{say(acts.annulled)}</Tag>}
      </p>
      {annulled && <p className="small">{say(acts.takesBack(actLabel(annulled)))}</p>}
      <p className="soft small">
        {say(persons.recorded(showMoment(recordedAt, language)))}
        {tier !== '' && (
          <>
            {' · '}
            <UnitName code={tier} on={effectiveOn} isShort />
          </>
        )}
        {eventId !== null && (
          <>
            <br />
            {say(acts.several)}
          </>
        )}
      </p>
      <Grounds act={act} />
      <Changes act={act} />
      <Said act={act} />
    </>
  )
}

/** On what evidence and by whose decision; both are withheld where there is a grade of secrecy. */
function Grounds({ act: { evidence, decidedByName } }: { act: PersonAct }) {
  const say = useSay()
  const { language } = useLanguage()
  if (evidence === '' && decidedByName === '') return null
  // Which form it was stands in the title already.
  const [code = ''] = evidence.split(' ')
  const shown = isActKind(code) ? evidence.slice(code.length + 1) : evidence
  return (
    <p className="small">
      {say(persons.evidence)}: {shown}
      {decidedByName !== '' && (
        <>
          <br />
          {say(persons.decidedBy)}: {accountNameIn(decidedByName, language)}
        </>
      )}
    </p>
  )
}

function Changes({ act: { changed, effectiveOn } }: { act: PersonAct }) {
  const say = useSay()
  if (changed.length === 0) return null
  return (
    <ul className="changes">
      {changed.map(({ field: key, from, to }) => {
        const field = dc01Fields.find((one) => one.key === key)
        return (
          field && (
            <li key={key}>
              {say(field.label)}: <CellValue field={field} value={from} on={effectiveOn} /> {say(persons.becomes)}{' '}
              <b>
                <CellValue field={field} value={to} on={effectiveOn} />
              </b>
            </li>
          )
        )
      })}
    </ul>
  )
}

/** Which flag an act set or lifted, and where it says the person lives. */
function Said({ act: { flags, places, effectiveOn } }: { act: PersonAct }) {
  const say = useSay()
  const { language } = useLanguage()
  if (flags.length + places.length === 0) return null
  return (
    <ul className="changes">
      {flags.map(({ kind, grade }) => (
        <li key={kind}>
          {codeName(flagKinds, kind, language)}: <b>{say(grade === 0 ? persons.flagLifted : persons.flagSet)}</b>
          {grade > 1 && ` (${grade})`}
        </li>
      ))}
      {places.map(({ kind, communeCode, hamlet, address }) => (
        <li key={kind}>
          {say(residenceKinds[kind] ?? { vi: kind, en: kind })}:{' '}
          <b>
            {communeCode === '' && address === '' ? (
              say(persons.residenceEnded)
            ) : communeCode === '' ? (
              placeName({ communeCode, communeName: '', hamlet, address }, language)
            ) : (
              <>
                {[address, hamlet].filter((part) => part !== '').map((part) => `${part}, `)}
                <UnitName code={communeCode} on={effectiveOn} isShort />
              </>
            )}
          </b>
        </li>
      ))}
    </ul>
  )
}

/** Leads to the form that takes an act back: an annulment, or of a merger a split. */
function TakeBack({ act, person }: { act: PersonAct; person: Person }) {
  const say = useSay()
  const { actId, kind, isAnnulled, effectiveOn } = act
  const path = `/persons/${person.personId}/acts`
  const label = <span className="only-heard">: {say(actLabel({ kind, effectiveOn }))}</span>
  if (isAnnulled) return null
  if (kind === 'records-merged' && person.absorbed.length > 0)
    return (
      <Link to={`${path}/record-split`} className="small">
        {say(acts.split)}
        {label}
      </Link>
    )
  if (isFinalAct(kind)) return null
  return (
    <Link to={`${path}/annulment?act=${actId}`} className="small">
      {say(acts.annul)}
      {label}
    </Link>
  )
}
