import { flagKinds } from '../../forms/acts/flags.ts'
import type { Occupant } from '../api/occupancy.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { occupancy } from '../i18n/occupancy.ts'
import { residenceKinds } from '../i18n/person.ts'
import { codeName } from '../parts/code-name.ts'
import { Tag } from '../parts/tag.tsx'

/** What is said with an occupant: by which residence, whether only possibly, whether living elsewhere, the flags. */
export function OccupantMarks({ occupant: { certainty, kinds, living, flags } }: { occupant: Occupant }) {
  const say = useSay()
  const shown = kinds.map(({ kind }) => say(residenceKinds[kind] ?? { vi: kind, en: kind }))
  return (
    <>
      {shown.join() !== '' && <Tag>{shown.join(' + ')}</Tag>}{' '}
      {certainty === 'possible' && <Tag colour="amber">{say(occupancy.possible)}</Tag>}{' '}
      {certainty === 'certain' && living !== 'certain' && (
        <Tag colour="teal">{say(living === 'no' ? occupancy.registered : occupancy.maybeLiving)}</Tag>
      )}{' '}
      <Flags flags={flags} />
    </>
  )
}

/** Flags in words. */
export function Flags({ flags }: { flags: readonly { kind: string; grade: number }[] }) {
  const { language } = useLanguage()
  return flags.map(({ kind, grade }) => (
    <Tag key={kind} colour="red">
      {codeName(flagKinds, kind, language)}
      {grade > 1 && ` (${grade})`}
    </Tag>
  ))
}
