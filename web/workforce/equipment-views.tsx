import { mayUse, useAccount } from '../access/session.tsx'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { FilterLinks } from '../parts/filter-links.tsx'

/** The views of equipment: the own store, the requests, whom to supply. */
export function EquipmentViews({ chosen }: { chosen: 'own' | 'requests' | 'recommendation' | 'norms' }) {
  const say = useSay()
  const account = useAccount()
  const views = [
    { to: '/equipment', name: 'own', isFor: account.unitCode !== 'VN' },
    { to: '/equipment/requests', name: 'requests', isFor: mayUse(account, 'workforce.read-requests') },
    {
      to: '/equipment/recommendation',
      name: 'recommendation',
      isFor: mayUse(account, 'workforce.read-recommendation'),
    },
    { to: '/equipment/norms', name: 'norms', isFor: mayUse(account, 'workforce.set-norms') },
  ] as const
  const filters = views
    .filter(({ isFor }) => isFor)
    .map(({ to, name }) => ({ to, label: say(equipment[name]), isChosen: name === chosen }))
  return <FilterLinks label={say(equipment.views)} filters={filters} />
}
