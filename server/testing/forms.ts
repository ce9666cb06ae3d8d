import * as z from 'zod'
import type { Dc01Cells } from '../../forms/dc01.ts'
import { newId } from '../db/new-id.ts'
import { communes, today, type Caller } from './site.ts'

let formsMade = 0

/** The cells of a DC01 that nothing is wrong with: a woman who heads a household; invented. */
export function cellsOf(facts: Dc01Cells = {}): Dc01Cells {
  formsMade += 1
  return {
    // Forms are listed by their numbers, as text.
    form_no: `T${String(formsMade).padStart(5, '0')}`,
    declared_on: today,
    commune: communes.here,
    hamlet: 'Thôn Cổ Điển',
    address: 'Xóm 3',
    household_no: `H${formsMade}`,
    family_name: 'Nguyễn',
    middle_name: 'Thị',
    given_name: `Bình ${syllable(formsMade)}`,
    birth_date: '1990-02-03',
    sex: 'female',
    birth_registration_place: communes.here,
    origin_place: communes.here,
    ethnicity: '01',
    nationality: 'VN',
    marital_status: 'never-married',
    relationship_to_head: 'head',
    ...facts,
  }
}

/** A household of four of one number: father, mother, two children; the same family name, births that fit. */
export function familyOf(householdNo: string, facts: Dc01Cells = {}): Dc01Cells[] {
  const shared = { household_no: householdNo, ...facts }
  return [
    cellsOf({ ...shared, middle_name: 'Văn', sex: 'male', birth_date: '1985-06-01', marital_status: 'married' }),
    cellsOf({
      ...shared,
      family_name: 'Trần',
      birth_date: '1988',
      marital_status: 'married',
      relationship_to_head: 'spouse',
    }),
    cellsOf({ ...shared, birth_date: '2012-09-10', relationship_to_head: 'child' }),
    cellsOf({ ...shared, middle_name: 'Văn', sex: 'male', birth_date: '2015-01-20', relationship_to_head: 'child' }),
  ]
}

/** A dossier as the browser sends it. */
export function dossierOf(forms: readonly Dc01Cells[], { submit = true } = {}) {
  return {
    dossierId: newId(),
    formCode: 'DC01' as const,
    version: 0,
    householdNo: forms[0]?.household_no ?? '',
    forms: forms.map((cells) => ({ formId: newId(), cells })),
    submit,
  }
}

/** Submits forms as the officer and accepts them as the head; returns the people's identifiers in order of the forms. */
export async function collect(
  { officer, head }: { officer: Caller; head: Caller },
  forms: readonly Dc01Cells[],
): Promise<string[]> {
  const dossier = dossierOf(forms)
  const submitted = await officer.post('/api/collection/dossiers', dossier)
  if (submitted.status !== 200) throw new Error(await submitted.text())
  const decision = { action: 'accept', reason: '', confirmed: [], version: 1 }
  const decided = await head.post(`/api/collection/dossiers/${dossier.dossierId}/decision`, decision)
  if (decided.status !== 200) throw new Error(await decided.text())
  return z.object({ personIds: z.array(z.string()) }).parse(await decided.json()).personIds
}

/** A word for a number, so that the people of the tests have names that differ by more than a slip of the pen. */
function syllable(number: number): string {
  const syllables = ['an', 'be', 'ci', 'do', 'gu', 'um', 'la', 'oc', 'eh', 'it']
  const word = Array.from(String(number), (digit) => syllables[Number(digit)]).join('')
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}
