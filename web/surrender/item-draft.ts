import { isExplosive, itemClasses, type ItemClass, type Origin } from '../../forms/surrender/item-class.ts'

/** An item as an officer is entering it: everything is text until it is sent. */
export type ItemDraft = {
  itemId: string
  itemClass: ItemClass | ''
  subtype: string
  quantity: string
  origin: Origin
  make: string
  calibre: string
  serial: string
  marks: string
  taskId: string
}

/** An item of which nothing is known yet. */
export function emptyItem(): ItemDraft {
  const words = { subtype: '', make: '', calibre: '', serial: '', marks: '', taskId: '' }
  return { itemId: crypto.randomUUID(), itemClass: '', quantity: '1', origin: 'not-said', ...words }
}

/** Whether the form stops here: an explosive without the engineers' clearance. */
export function isStopped({ itemClass, taskId }: ItemDraft): boolean {
  return itemClass !== '' && isExplosive(itemClass) && taskId === ''
}

/** What is sent of the items. One whose class is not chosen goes out with an empty one, and is named by the server. */
export function itemsToSend(drafts: readonly ItemDraft[]) {
  return drafts.map(({ quantity, taskId, itemClass, ...rest }) => ({
    ...rest,
    itemClass: itemClasses.find((one) => one === itemClass) ?? '',
    quantity: Number(quantity.replace(',', '.')),
    taskId: taskId === '' ? null : taskId,
  }))
}
