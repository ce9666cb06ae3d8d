import { readDc01, type Dc01Cells } from '../../../forms/dc01.ts'
import type { Database } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import { addFirstCollection } from '../../register/first-collection.ts'
import { insertRows, noRows } from '../../register/rows.ts'
import { cellsOf } from '../../testing/forms.ts'
import { communes } from '../../testing/site.ts'
import type { Family } from './spoil.ts'

let familiesMade = 0

/** The number of somebody of a family: of the right structure, and nobody else's. */
const pinOf = (century: string, year: string): string => `001${century}${year}${String(familiesMade).padStart(6, '0')}`

function cellsOfFamily(): Dc01Cells[] {
  familiesMade += 1
  const code = String.fromCodePoint(...Array.from(String(familiesMade), (digit) => 97 + Number(digit)))
  const given = code.charAt(0).toUpperCase() + code.slice(1)
  const household = { household_no: `F${familiesMade}`, declared_on: '2019-03-01', address: `Số ${familiesMade}` }
  const head = { full: `Nguyễn Văn ${given}`, pin: pinOf('0', '80') }
  const wife = { full: `Trần Thị ${given}`, pin: pinOf('1', '82') }
  const married = { marital_status: 'married', given_name: given }
  return [
    {
      ...married,
      middle_name: 'Văn',
      sex: 'male',
      birth_date: '1980-03-04',
      pin: head.pin,
      spouse_name: wife.full,
      spouse_pin: wife.pin,
    },
    {
      ...married,
      family_name: 'Trần',
      birth_date: '1982-05-06',
      pin: wife.pin,
      relationship_to_head: 'spouse',
      spouse_name: head.full,
      spouse_pin: head.pin,
    },
    {
      given_name: `${given} An`,
      birth_date: '2012-07-08',
      pin: pinOf('3', '12'),
      relationship_to_head: 'child',
      father_name: head.full,
      father_pin: head.pin,
      mother_name: wife.full,
      mother_pin: wife.pin,
    },
  ].map((cells) => cellsOf({ ...household, ...cells }))
}

/** Puts so many families in which nothing contradicts itself into the register, in one go. */
export async function addFamilies(db: Database, count: number): Promise<Family[]> {
  const rows = noRows()
  const decision = { decidedBy: '00000000-0000-7000-8000-0000000000aa', tier: communes.city }
  const families = Array.from({ length: count }, (): Family => {
    const householdId = newId()
    const forms = cellsOfFamily().map((cells) => readDc01(cells).values)
    rows.household.push({
      household_id: householdId,
      commune_code: communes.here,
      household_no: forms[0]?.household_no ?? '',
    })
    const [head = '', wife = '', child = ''] = forms.map((form) =>
      addFirstCollection(rows, form, { ...decision, householdId }),
    )
    return { householdId, head, wife, child }
  })
  await db.transaction().execute(async (tx) => insertRows(tx, rows))
  return families
}
