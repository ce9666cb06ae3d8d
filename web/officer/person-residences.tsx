import { mayUse, useAccount } from '../access/session.tsx'
import type { Person } from '../api/register.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons, residenceKinds } from '../i18n/person.ts'
import { FlagTags } from '../parts/flag-tags.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { placeName, sinceWhen } from '../parts/residence-text.ts'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'
import { occupancyPath } from './occupancy-path.ts'

type Residence = Person['residences'][number]

/** Where a person is registered and lives, since when, and who else lives there. */
export function PersonResidences({ person }: { person: Person }) {
  const say = useSay()
  const { residences, withheld } = person
  const isWithheld = withheld.includes('residences')
  return (
    <TitledPanel title={say(persons.residences)} marks={<FlagTags person={person} group="residence" />}>
      {residences.length === 0 ? (
        <p className="soft">{say(isWithheld ? persons.withheldTitle : persons.noResidence)}</p>
      ) : (
        <Pairs
          pairs={residences.map((residence) => ({
            name: say(residenceKinds[residence.kind] ?? { vi: residence.kind, en: residence.kind }),
            value: <ResidenceView residence={residence} person={person} />,
          }))}
        />
      )}
    </TitledPanel>
  )
}

function ResidenceView({ residence, person }: { residence: Residence; person: Person }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const { kind, communeCode, validFrom } = residence
  const mayAsk = communeCode !== '' && account.personId === null && mayUse(account, 'register.read-occupancy')
  return (
    <>
      {placeName(residence, language)}{' '}
      {residence.today && <span className="soft">· {say(persons.todayUnit(residence.today))}</span>}{' '}
      <span className="soft">({say(sinceWhen(residence))})</span>{' '}
      {kind === 'permanent' && <FlagTags person={person} group="address" />}
      {mayAsk && (
        <>
          {' '}
          <Link to={occupancyPath({ personId: person.personId, kind, validFrom })} className="small">
            {say(persons.whoLivesHere)}
          </Link>
        </>
      )}
    </>
  )
}
