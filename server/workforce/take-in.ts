import { equipmentTypes, type EquipmentTypeCode } from '../../forms/workforce/equipment-types.ts'
import { enterThings } from '../custody/enter-things.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { storeOf } from './store.ts'

/** Equipment that comes in at the store of a unit, with who signs for it. */
export type Delivery = {
  unitCode: string
  equipmentType: EquipmentTypeCode
  on: string
  takenBy: string
  paper: string
  pieces: readonly { serial: string; plate: string; quantity: number; inspectionDue: string | null }[]
}

/**
 * Takes equipment in: from here on custody says who holds it. Answers its identifiers, which are its labels as well.
 * What has serials needs one for each piece, what has plates a plate (`serial-needed`).
 */
export async function takeIn(tx: AnyTx, delivery: Delivery): Promise<string[]> {
  const { unitCode, equipmentType, on, takenBy, paper, pieces } = delivery
  const { isSerialised, hasPlate } = equipmentTypes[equipmentType]
  for (const { serial, plate, quantity } of pieces)
    if ((isSerialised && (serial === '' || quantity !== 1)) || (hasPlate && plate === ''))
      throw new Problem('serial-needed')
  const { placeId } = await storeOf(tx, unitCode, on)
  const things = Array.from(pieces, (piece) => ({ ...piece, thingId: newId() }))
  await enterThings(
    tx,
    { actId: newId(), placeId, on, takenBy, paper },
    things.map(({ thingId, serial, quantity }) => ({
      thingId,
      use: 'equipment',
      type: equipmentType,
      serial,
      countedIn: 'piece',
      quantity,
    })),
  )
  await tx
    .insertInto('workforce.asset')
    .values(
      things.map(({ thingId, plate, inspectionDue }) => ({
        thing_id: thingId,
        plate,
        acquired_on: on,
        inspection_due: inspectionDue,
      })),
    )
    .execute()
  return things.map(({ thingId }) => thingId)
}
