import type { ActCells } from '../../forms/acts/act-forms.ts'

/** The commune to which an act lets people come from elsewhere; empty where it lets nobody. */
export function comesTo(formCode: string, { to_commune = '' }: ActCells): string {
  return formCode === 'moved' || formCode === 'arrived' ? to_commune : ''
}
