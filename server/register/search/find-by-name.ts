import type { Tx } from '../../db/database.ts'
import { compareBirth, isNewYear, variantsOf } from './asked-birth.ts'
import { findNames, findSlips, type Candidate, type NameUnder, type Within } from './candidates.sql.ts'
import { askedName, compareName, shortened, type AskedName } from './compare-name.ts'
import { costOf, type Hit } from './hit.ts'

/**
 * Finds people by name and, as far as it is known, birth date (EDTF level 0; empty = not known, which takes one commune):
 * whoever may be meant, the most alike first. Of more than `candidatesMax` who are equally alike not all may be there.
 *
 * Nobody is compared with everybody. What a slip of the pen, another order or a missing middle name may have made of the
 * name is worked out beforehand, and each possibility is looked up in a B-tree under the date, the year or the commune.
 */
export async function findByName(
  tx: Tx<'register'>,
  { fullName, birthDate }: { fullName: string; birthDate: string },
  within: Within,
): Promise<Hit[]> {
  const asked = askedName(fullName)
  const hits = new Map<string, Hit>()
  for (const { personId, isGone, ...found } of await findCandidates(tx, { asked, birthDate }, within)) {
    const [name, birth] = [compareName(asked, found), compareBirth(birthDate, found.birthDate)]
    if (name === undefined || birth === undefined) continue
    hits.set(personId, { personId, isGone, differences: birth === 'same' ? name : [...name, birth] })
  }
  return [...hits.values()].toSorted(
    (one, other) => costOf(one) - costOf(other) || (one.personId < other.personId ? -1 : 1),
  )
}

async function findCandidates(
  tx: Tx<'register'>,
  { asked, birthDate }: { asked: AskedName; birthDate: string },
  within: Within,
): Promise<Candidate[]> {
  const [year, commune = ''] = [birthDate.slice(0, 4), within.communes?.[0]]
  if (birthDate === '') {
    const slipped = await findSlips(tx, asked, { start: 'commune_code', under: commune, isNarrow: false }, within)
    return [
      ...slipped,
      ...(await findNames(
        tx,
        { start: 'commune_code', names: [...namesUnder(asked, commune), ...spacingsUnder(asked, commune)] },
        within,
      )),
    ]
  }
  if (birthDate.length < 10) {
    const month = birthDate === year ? undefined : birthDate
    const slipped = await findSlips(tx, asked, { start: 'birth_year', under: year, isNarrow: false, month }, within)
    return [
      ...slipped,
      ...(await findNames(
        tx,
        { start: 'birth_year', names: [...namesUnder(asked, year), ...spacingsUnder(asked, year)], month },
        within,
      )),
    ]
  }
  const days = [birthDate, ...variantsOf(birthDate).keys()]
  const names = [...days.flatMap((day) => namesUnder(asked, day)), ...spacingsUnder(asked, birthDate)]
  return [
    ...(await findSlips(tx, asked, { start: 'birth_date', under: birthDate, isNarrow: true }, within)),
    ...(await findNames(tx, { start: 'birth_date', names }, within)),
    ...(isNewYear(birthDate)
      ? await findNames(tx, { start: 'birth_year', names: namesUnder(asked, year) }, within)
      : []),
  ]
}

/** The names that are meant without any slip: in this order of the words and others, with a middle name more or less. */
function namesUnder(asked: AskedName, under: string): NameUnder[] {
  const names: NameUnder[] = []
  for (const { family, middle, given } of [asked, ...asked.orders]) {
    for (const text of [middle, ...shortened(middle)])
      names.push({ under, family, middle: text, given, isLonger: false })
    names.push({ under, family, middle, given, isLonger: true })
  }
  return names
}

/** The names that are meant with one space left out or put in. */
function spacingsUnder({ spacings }: AskedName, under: string): NameUnder[] {
  return spacings.map((name) => ({ ...name, under, isLonger: false }))
}
