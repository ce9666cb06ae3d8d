import { legalGroupOf } from '../../forms/surrender/legal-group.ts'
import { showDate } from '../../forms/partial-date.ts'
import { namesOf } from '../access/account.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { listItemsOfBatch, listWitnesses, type Batch } from './batch.ts'
import type { Item } from './item.sql.ts'
import { itemTable, writePaper } from './paper.ts'
import { listItemsIn, type Transfer } from './transfer.ts'

const signHere = '(Ký, ghi rõ họ tên)'
const titles: Record<Transfer['kind'], string> = {
  store: 'Biên bản giao nhận vũ khí, vật liệu nổ, công cụ hỗ trợ',
  military: 'Biên bản bàn giao cho cơ quan quân sự',
  owner: 'Biên bản trả lại theo quyết định',
}

/** To which groups of the law of the day the items belong: laws change, and what was written under one stays so. */
function legalNote(items: readonly Item[], on: string): string {
  const groups = items.flatMap(({ itemClass }) => legalGroupOf(itemClass, on) ?? [])
  const names = new Set(groups.map(({ group }) => group.vi.toLowerCase()))
  return groups[0] === undefined ? '' : `Phân loại theo Luật số ${groups[0].law}: ${[...names].join('; ')}.`
}

/** The minutes of a transfer (biên bản): in Vietnamese, since they are an official paper of that language. */
export async function renderMinutes(
  tx: AnyTx,
  site: Pick<Site, 'units'>,
  transfer: Transfer,
): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, fromUnit, toUnit, toName, sentOn, sealNo, paperNo, state } = transfer
  const units = await site.units()
  const nameOf = (code: string): string => units.find(code, sentOn)?.name ?? code
  const names = await namesOf(tx, [transfer.sentBy, ...(transfer.answeredBy === null ? [] : [transfer.answeredBy])])
  const to = toUnit === null ? toName : nameOf(toUnit)
  const facts: [string, string][] = [
    ['Số biên bản', paperNo],
    ['Bên giao', `${nameOf(fromUnit)}, ${names.get(transfer.sentBy) ?? ''}`],
  ]
  if (to !== '') facts.push(['Bên nhận', [to, names.get(transfer.answeredBy ?? '') ?? ''].filter(Boolean).join(', ')])
  if (sealNo !== '') facts.push(['Số niêm phong', sealNo])
  facts.push(['Ngày giao', showDate(sentOn, 'vi')])
  const items = await listItemsIn(tx, transfer.transferId)
  const answered = {
    sent: 'Bên nhận chưa ký: bên giao chịu trách nhiệm.',
    taken: '',
    refused: 'Bên nhận từ chối nhận.',
    recalled: 'Bên giao đã thu hồi trước khi bên nhận ký.',
  }
  return writePaper(tx, site, {
    unitCode: fromUnit,
    on: sentOn,
    content: {
      language: 'vi',
      title: titles[kind],
      number: paperNo,
      lead: [],
      facts,
      qr: null,
      table: itemTable(items, 'vi'),
      notes: [legalNote(items, sentOn), answered[state]].filter((note) => note !== ''),
      signatures: [
        ['BÊN GIAO', signHere],
        ['BÊN NHẬN', signHere],
      ],
    },
  })
}

/** The certificate of a destruction: its table is the batch as it was frozen when it was approved. */
export async function renderDestruction(
  tx: AnyTx,
  site: Pick<Site, 'units'>,
  batch: Batch,
): Promise<Uint8Array<ArrayBuffer>> {
  const { batchId, unitCode, approvedBy, destroyedBy, certificateNo, method, place } = batch
  const on = batch.destroyedOn ?? batch.madeOn
  const witnesses = await listWitnesses(tx, batchId)
  const accounts = [approvedBy, destroyedBy, ...witnesses.map(({ accountId }) => accountId)]
  const names = await namesOf(
    tx,
    accounts.flatMap((id) => id ?? []),
  )
  const units = await site.units()
  const items = await listItemsOfBatch(tx, batchId)
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? ''
  return writePaper(tx, site, {
    unitCode,
    on,
    content: {
      language: 'vi',
      title: 'Biên bản tiêu hủy',
      number: certificateNo ?? '',
      lead: [],
      qr: null,
      notes: [legalNote(items, on)].filter((note) => note !== ''),
      facts: [
        ['Số biên bản', certificateNo ?? ''],
        ['Quyết định', `${batch.decisionNo ?? ''}, người duyệt ${nameOf(approvedBy)}`],
        ['Phương pháp, nơi tiêu hủy', `${method}; ${place}`],
        ['Người giữ kho', nameOf(destroyedBy)],
        ...witnesses.map((one): [string, string] => [
          'Người chứng kiến',
          `${nameOf(one.accountId)}, ${units.find(one.unitCode, on)?.name ?? one.unitCode}`,
        ]),
        ['Ngày tiêu hủy', showDate(on, 'vi')],
      ],
      table: itemTable(items, 'vi'),
      signatures: [
        ['NGƯỜI GIỮ KHO', signHere],
        ['NGƯỜI CHỨNG KIẾN', signHere],
        ['NGƯỜI CHỨNG KIẾN', signHere],
      ],
    },
  })
}
