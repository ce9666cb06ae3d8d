import { fullNameOf, type Dc01Cells } from '../../forms/dc01.ts'

/** The name on a form, as it is spoken. */
export function nameIn({ family_name = '', middle_name = '', given_name = '' }: Dc01Cells): string {
  return fullNameOf({ family_name, middle_name, given_name })
}
