import type { Dc01Cells } from '../../../../forms/dc01.ts'
import type { Database } from '../../../db/database.ts'
import { addPerson } from '../../../testing/people.ts'
import { communes } from '../../../testing/site.ts'
import { notePairs } from '../note-pairs.ts'

/** Facts by which somebody is known again. */
export const knownFacts: Dc01Cells = {
  given_name: 'Quỳnh',
  birth_date: '1971-08-15',
  mother_name: 'Lê Thị Sáu',
  father_name: 'Nguyễn Văn Bảy',
}

const personOf = (personId: string, { commune = communes.here }: Dc01Cells) => ({ personId, commune })

/** Two records of one person with a slip in the second, noted for review; by itself nobody judges it blindly. */
export async function addLikelyPair(
  { db }: { db: Database },
  { first = {}, second = {}, isTwice = false }: { first?: Dc01Cells; second?: Dc01Cells; isTwice?: boolean } = {},
): Promise<{ pairId: string; firstId: string; secondId: string }> {
  const firstId = await addPerson(db, { ...knownFacts, ...first })
  const secondId = await addPerson(db, { ...knownFacts, given_name: 'Quỳn', ...second })
  await db
    .transaction()
    .execute(async (tx) => notePairs(tx, [[personOf(firstId, first), personOf(secondId, second)]], 'register'))
  const { pair_id: pairId } = await db
    .updateTable('checking.duplicate_pair')
    .set({ is_twice: isTwice })
    .where('first_id', '=', firstId)
    .returning('pair_id')
    .executeTakeFirstOrThrow()
  return { pairId, firstId, secondId }
}
