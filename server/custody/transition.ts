import type { CustodyStanding, Move } from './thing.ts'

/** What a move makes of each standing; null where it cannot happen. `entered` and `split-off` begin a thing. */
export const transitions: Record<
  Exclude<Move, 'entered' | 'split-off'>,
  Record<CustodyStanding, CustodyStanding | null>
> = {
  sent: { held: 'in-transit', 'in-transit': null, reserved: null, ended: null },
  taken: { held: null, 'in-transit': 'held', reserved: null, ended: null },
  refused: { held: null, 'in-transit': 'held', reserved: null, ended: null },
  recalled: { held: null, 'in-transit': 'held', reserved: null, ended: null },
  noted: { held: 'held', 'in-transit': null, reserved: 'reserved', ended: null },
  split: { held: 'held', 'in-transit': null, reserved: null, ended: null },
  reserved: { held: 'reserved', 'in-transit': null, reserved: null, ended: null },
  released: { held: null, 'in-transit': null, reserved: 'held', ended: null },
  destroyed: { held: null, 'in-transit': null, reserved: 'ended', ended: null },
  'handed-over': { held: 'ended', 'in-transit': null, reserved: null, ended: null },
  returned: { held: 'ended', 'in-transit': null, reserved: null, ended: null },
  'written-off': { held: 'ended', 'in-transit': null, reserved: null, ended: null },
}
