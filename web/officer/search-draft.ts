import type { Text } from '../../forms/language.ts'
import { readDate } from '../../forms/partial-date.ts'
import { isPinFormat } from '../../forms/pin.ts'
import { cleanText } from '../../forms/text.ts'
import type { PersonSought } from '../api/register.ts'
import { persons } from '../i18n/person.ts'
import { search } from '../i18n/search.ts'

/** What is looked for, while it is typed: by number, by name and birth, or by name in the own commune. */
export type SearchDraft = {
  by: 'pin' | 'name' | 'commune'
  pin: string
  fullName: string
  birthDate: string
  includeGone: boolean
}

/** What is wrong with a draft, by input. */
export type Wrong = Partial<Record<'pin' | 'fullName' | 'birthDate', Text>>

/** A search that nothing was typed into. */
export const emptySearch: SearchDraft = { by: 'pin', pin: '', fullName: '', birthDate: '', includeGone: false }

/** What can be sent of a draft, or what is wrong with it. */
export function soughtIn(draft: SearchDraft): { sought: PersonSought } | { wrong: Wrong } {
  const { by, includeGone } = draft
  if (by === 'pin') {
    const pin = draft.pin.replaceAll(/\s/g, '')
    return isPinFormat(pin) ? { sought: { pin } } : { wrong: { pin: persons.pinWrong } }
  }
  const fullName = cleanText(draft.fullName)
  const nameWrong = wrongName(fullName, by)
  if (by === 'commune') return nameWrong ? { wrong: { fullName: nameWrong } } : { sought: { fullName, includeGone } }
  const read = readDate(draft.birthDate)
  if (nameWrong === undefined && 'date' in read) return { sought: { fullName, birthDate: read.date, includeGone } }
  return {
    wrong: {
      ...(nameWrong && { fullName: nameWrong }),
      ...('date' in read ? {} : { birthDate: search.birthWrong }),
    },
  }
}

function wrongName(fullName: string, by: SearchDraft['by']): Text | undefined {
  if (fullName === '') return search.nameMissing
  return by === 'commune' && !fullName.includes(' ') ? search.nameShort : undefined
}

/** What would make of too many people one: what the draft does not say yet. */
export function adviceFor({ by, fullName, birthDate }: SearchDraft): Text[] {
  const read = readDate(birthDate)
  const advice: Text[] = []
  if (by === 'commune') advice.push(search.addBirth)
  else if ('date' in read && read.date.length < 10) advice.push(search.addDay)
  if (cleanText(fullName).split(' ').length < 3) advice.push(search.addMiddle)
  return [...advice, search.addPin]
}
