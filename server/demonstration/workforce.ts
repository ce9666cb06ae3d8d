import { sql } from 'kysely'
import { addDays } from '../../forms/partial-date.ts'
import type { Rank } from '../../forms/workforce/post-types.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { Site } from '../http/server.ts'
import { Random } from '../synth/random.ts'
import { insertDecision } from '../workforce/decision.ts'
import { setEstablishment } from '../workforce/establishment.ts'
import { saveOfficers, type Officer } from '../workforce/officer.ts'
import { carryOut, type Ordering } from '../workforce/posting.ts'
import { submitRequest } from '../workforce/request.ts'
import { takeIn } from '../workforce/take-in.ts'

/** The first day on which Hanoi had 383 communes (xã), and regular police in all of them. */
const since = '2020-03-01'

const district = '017'

/** What a commune is required to have: five officers at least, as Tuyên Quang published it. */
const strengths = [
  { target: 'Xã', CP_HEAD: 1, CP_DEPUTY: 1, CP_OFFICER: 3 },
  { target: 'Thị trấn', CP_HEAD: 1, CP_DEPUTY: 1, CP_OFFICER: 4 },
  { target: 'Phường', CP_HEAD: 1, CP_DEPUTY: 2, CP_OFFICER: 6 },
] as const

/** The accounts of the demonstration that reach as far as a post. */
const signsIn: Record<string, string> = {
  '00508 CP_HEAD 1': 'haiboi.head',
  '00508 CP_OFFICER 1': 'haiboi.officer',
  '00493 CP_HEAD 1': 'kimchung.head',
  '00493 CP_OFFICER 1': 'kimchung.officer',
}

const families = 'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô'.split(' ')
const middles = 'Văn Đức Quang Minh Thị Ngọc Hữu Xuân'.split(' ')
const givens = 'An Bình Cường Dũng Hà Hải Hùng Lan Long Mai Nam Phong Quân Sơn Thảo Tuấn'.split(' ')
const ranks: Record<string, readonly [Rank, Rank]> = {
  CP_HEAD: ['captain', 'major'],
  CP_DEPUTY: ['senior-lieutenant', 'captain'],
  CP_OFFICER: ['lieutenant', 'senior-lieutenant'],
}

type Seat = { postId: string; unitCode: string; postType: string; seat: number }

/**
 * Hanoi as on 13 March 2020: 579 communes with their posts, a head in each of them and officers who do not exist in
 * most of the others; motorbikes in some communes, and a request for two. Where there is a post, nothing is done.
 */
export async function prepareWorkforce(site: Site): Promise<void> {
  const units = await site.units()
  await site.db.transaction().execute(async (tx) => {
    if ((await tx.selectFrom('workforce.post').select('post_id').limit(1).executeTakeFirst()) !== undefined) return
    const administrator = await accountOf(tx, 'hanoi.admin')
    if (administrator === undefined || site.areaCode !== '01') return
    const paper = { unitCode: '01', decidedOn: since, decidedBy: administrator }
    const lines = strengths.flatMap(({ target, ...required }) =>
      (['CP_HEAD', 'CP_DEPUTY', 'CP_OFFICER'] as const).map((postType) => ({
        target,
        postType,
        required: required[postType],
      })),
    )
    const establishing = await insertDecision(tx, { ...paper, decisionNo: '1050/QĐ-CAHN', kind: 'establishment' })
    await setEstablishment(tx, { area: '01', validFrom: since, decisionId: establishing, lines }, units)
    const posting = await insertDecision(tx, { ...paper, decisionNo: '1100/QĐ-CAHN', kind: 'postings' })
    await postOfficers(tx, { decisionId: posting, decidedBy: administrator })
    await confirmMonths(tx, administrator)
    await equip(tx, administrator)
  })
}

/** Heads everywhere; of the other seats four in five are held. */
async function postOfficers(tx: AnyTx, order: Pick<Ordering, 'decisionId' | 'decidedBy'>): Promise<void> {
  const random = new Random('officers of the demonstration')
  const { rows: seats } = await sql<Seat>`
    select post_id as "postId", unit_code as "unitCode", post_type as "postType", seat from workforce.post
    order by unit_code, post_type, seat`.execute(tx)
  const held = seats.filter((seat) => seat.postType === 'CP_HEAD' || keyOf(seat) in signsIn || random.unit() < 0.8)
  const accounts = new Map<string, string | undefined>()
  for (const name of Object.values(signsIn)) accounts.set(name, await accountOf(tx, name))
  const officers = Array.from(held, (seat, at): Officer & Seat => {
    const pick = (names: readonly string[]): string => names[random.below(names.length)] ?? ''
    const accountId = accounts.get(signsIn[keyOf(seat)] ?? '') ?? null
    const [low, high] = ranks[seat.postType] ?? ['lieutenant', 'captain']
    return {
      ...seat,
      officerId: newId(),
      serviceNo: `HN-${String(100_001 + at)}`,
      fullName: `${pick(families)} ${pick(middles)} ${pick(givens)}`,
      rank: random.unit() < 0.5 ? low : high,
      homeUnitCode: seat.unitCode,
      accountId,
    }
  })
  await saveOfficers(tx, officers)
  await carryOut(tx, {
    ...order,
    endings: [],
    postings: officers.map(({ officerId, postId }) => ({
      officerId,
      postId,
      kind: 'substantive',
      validFrom: since,
      validTo: null,
    })),
  })
}

const keyOf = ({ unitCode, postType, seat }: Seat): string => `${unitCode} ${postType} ${seat}`

async function accountOf(tx: AnyTx, signInName: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('access.account')
    .select('account_id')
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()
  return row?.account_id
}

/** The heads have confirmed March and April; a few officers were away. */
async function confirmMonths(tx: AnyTx, confirmedBy: string): Promise<void> {
  await sql`
    insert into workforce.presence (posting_id, month, is_present, confirmed_by)
    select posting_id, month, hashtext(posting_id::text || month) % 25 <> 0, ${confirmedBy}
    from workforce.posting cross join unnest('{2020-03-01,2020-04-01}'::date[]) as month`.execute(tx)
}

/** Two motorbikes for each commune by the norm; the district's communes have one, two or none, and the city a few. */
async function equip(tx: AnyTx, administrator: string): Promise<void> {
  const on = addDays(since, 14)
  const decidedBy = administrator
  const decision = { decisionNo: '1200/QĐ-CAHN', kind: 'norms', unitCode: '01', decidedOn: since, decidedBy } as const
  const decisionId = await insertDecision(tx, decision)
  const norm = { area: '01', target: 'Xã', valid_from: since, decision_id: decisionId }
  await tx
    .insertInto('workforce.norm')
    .values([
      { ...norm, equipment_type: 'MOTORBIKE', quantity: 2, source: '2 xe/xã: mức của Quảng Nam, tháng 1/2021' },
      { ...norm, equipment_type: 'COMPUTER', quantity: 1, source: 'Ví dụ' },
      { ...norm, target: 'CP_OFFICER', equipment_type: 'BATON', quantity: 1, source: 'Ví dụ' },
    ])
    .execute()
  const { rows: communes } = await sql<{ code: string }>`
    select code from areas.unit where parent_code = ${district} and kind = 'Xã' and valid_from <= ${on}
      and (valid_to is null or valid_to > ${on}) order by code`.execute(tx)
  let number = 0
  const motorbikes = (count: number) =>
    Array.from({ length: count }, () => {
      number += 1
      return {
        serial: `VN${45_000 + number}`,
        plate: `29A1-${String(1000 + number)}`,
        quantity: 1,
        inspectionDue: null,
      }
    })
  const delivery = { on, takenBy: administrator, paper: 'PN-01/2020', equipmentType: 'MOTORBIKE' } as const
  await takeIn(tx, { ...delivery, unitCode: '01', pieces: motorbikes(6) })
  for (const [at, { code }] of communes.entries())
    if (at % 3 > 0 && code !== '00508') await takeIn(tx, { ...delivery, unitCode: code, pieces: motorbikes(at % 3) })
  const askedBy = await accountOf(tx, 'haiboi.officer')
  if (askedBy === undefined) return
  const asked = { unitCode: '00508', equipmentType: 'MOTORBIKE', quantity: 2, askedOn: '2020-05-20', askedBy } as const
  await submitRequest(tx, { ...asked, requestId: newId(), reason: 'Xã có 5 thôn, cán bộ phải đi xe riêng.' })
}
