import type { Language, Text } from '../../forms/language.ts'
import { nationalities } from '../../forms/nationalities.ts'
import { isDay } from '../../forms/partial-date.ts'
import type { Person } from '../api/register.ts'
import { persons } from '../i18n/person.ts'
import { codeName } from './code-name.ts'

type Residence = Pick<Person['residences'][number], 'communeCode' | 'communeName' | 'hamlet' | 'address'>

/** The place of a residence, the smallest part first. Abroad the address begins with the country's two letters. */
export function placeName({ communeCode, communeName, hamlet, address }: Residence, language: Language): string {
  if (communeCode === '' && address === '?') return persons.somewhere[language]
  const [, country, rest = ''] = communeCode === '' ? (/^([A-Z]{2})(?:, (.*))?$/.exec(address) ?? []) : []
  const parts =
    country === undefined ? [address, hamlet, communeName] : [rest, codeName(nationalities, country, language)]
  return parts.filter((part) => part !== '').join(', ')
}

/** Since when a residence holds, with what is known of a beginning that is not certain. */
export function sinceWhen({ since, validFrom }: Pick<Person['residences'][number], 'since' | 'validFrom'>): Text {
  if (since === 'unknown') return persons.sinceUnknown(validFrom)
  return since === '' || isDay(since) ? persons.since(since === '' ? validFrom : since) : persons.sinceSome(since)
}
