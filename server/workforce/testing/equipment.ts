import * as z from 'zod'
import type { EquipmentTypeCode } from '../../../forms/workforce/equipment-types.ts'
import { communes, type Caller } from '../../testing/site.ts'

const TakenIn = z.object({ things: z.array(z.object({ thingId: z.string(), label: z.string() })) })
const Equipment = z.object({
  needs: z.array(
    z.object({ type: z.string(), norm: z.number(), held: z.number(), inTransit: z.number(), need: z.number() }),
  ),
  items: z.array(
    z.object({
      thingId: z.string(),
      label: z.string(),
      serial: z.string(),
      condition: z.string(),
      unitCode: z.string(),
      postId: z.string().nullable(),
      holderName: z.string().nullable(),
      headingTo: z.object({ unitCode: z.string() }).nullable(),
      maintainedOn: z.string().nullable(),
      inspectionDue: z.string().nullable(),
      isDue: z.boolean(),
      isMissing: z.boolean(),
      isSerialElsewhere: z.boolean(),
    }),
  ),
})

let serials = 0

/** Takes so many motorbikes, or other pieces, in at the store of a unit. */
export async function takeInAt(
  who: Caller,
  count: number,
  { unitCode = communes.city, type = 'MOTORBIKE' }: { unitCode?: string; type?: EquipmentTypeCode } = {},
): Promise<{ thingId: string; label: string }[]> {
  const pieces = Array.from({ length: count }, () => {
    serials += 1
    return type === 'MOTORBIKE' ? { serial: `HDA-${serials}`, plate: `29A1-${1000 + serials}` } : {}
  })
  const body = { unitCode, equipmentType: type, paper: 'PN-01', pieces }
  return TakenIn.parse(await (await who.post('/api/workforce/equipment', body)).json()).things
}

/** Signs for things: gives, takes, refuses or takes back. */
export async function sign(
  who: Caller,
  act: 'give' | 'take' | 'refuse' | 'recall',
  things: readonly string[],
  more: object = {},
) {
  return who.post('/api/workforce/handovers', { act, thingIds: things, ...more })
}

/** Gives things and has them signed for. */
export async function deliver(from: Caller, by: Caller, things: readonly string[], to: object): Promise<void> {
  await sign(from, 'give', things, { to })
  const taken = await sign(by, 'take', things)
  if (taken.status !== 200) throw new Error(await taken.text())
}

/** The equipment of a unit, as the page shows it. */
export async function equipmentOf(who: Caller, unitCode: string = communes.here): Promise<z.infer<typeof Equipment>> {
  return Equipment.parse(await (await who.get(`/api/workforce/units/${unitCode}/equipment`)).json())
}

/** Sets a norm of motorbikes, or of something else, for a kind of units. */
export async function setNorm(who: Caller, quantity: number, more: object = {}): Promise<Response> {
  const line = { target: 'Xã', equipmentType: 'MOTORBIKE', quantity, source: 'Quảng Nam, 1/2021', ...more }
  const decisionNo = `ĐM-${Math.random()}`
  return who.post('/api/workforce/norms', { decisionNo, validFrom: '2020-03-01', lines: [line] })
}
