import type { Text } from '../../forms/language.ts'
import { takeAmount } from '../../forms/reporting/amount.ts'
import { cellKey, wholeCategory } from '../../forms/reporting/catalogue.ts'
import type { Figure } from '../../forms/reporting/figure.ts'
import type { AnyTx } from '../db/database.ts'
import type { Place } from './place.ts'
import { findEquipment, findPosts, findTraining } from './registers/force.ts'
import type { AskedUnit, KnownFigure } from './registers/known-figure.ts'
import { findWeapons } from './registers/weapons.ts'

/** A figure that a register knows, offered for a cell: the enterer takes it, or enters another and says why. */
export type Proposal = { element: string; category: string; figure: Figure; source: Text }

type Register = { elements: RegExp; source: Text; find: (tx: AnyTx, asked: AskedUnit) => Promise<KnownFigure[]> }

/** The registers that know figures of units. Each is asked only where a form has one of its elements. */
const registers: readonly Register[] = [
  { elements: /^WF\.(POSTS|UNITS|QUALIFIED)/, source: { vi: 'Sổ vị trí công tác', en: 'Posts' }, find: findPosts },
  { elements: /^WF\.EQUIP\./, source: { vi: 'Sổ phương tiện', en: 'Equipment' }, find: findEquipment },
  { elements: /^WF\.(TRAINED|CERT)/, source: { vi: 'Sổ chứng chỉ', en: 'Training' }, find: findTraining },
  { elements: /^WP\./, source: { vi: 'Sổ vũ khí giao nộp', en: 'Surrender of weapons' }, find: findWeapons },
]

/**
 * What the registers of a city know of a commune's report, as of the closing day, or of today while the month goes on.
 * The nation has none of these registers: there, and for other units, nothing is offered.
 */
export async function listProposals(tx: AnyTx, place: Place): Promise<Proposal[]> {
  const { site, units, unit, period, closingDay, version } = place
  const today = site.today()
  const on = closingDay < today ? closingDay : today
  const found = units.find(unit.code, closingDay)
  if (site.tier !== 'city' || unit.level !== 'commune' || found === undefined || period.from > today) return []
  const cells = new Set(version.items.map(({ element, category }) => cellKey(element, category)))
  const proposals: Proposal[] = []
  for (const { elements, source, find } of registers) {
    if (!version.items.some(({ element }) => elements.test(element))) continue
    for (const known of await find(tx, { unit: found, from: period.from, on, today })) {
      const proposal = toProposal(place, known, source)
      if (proposal !== undefined && cells.has(cellKey(proposal.element, proposal.category))) proposals.push(proposal)
    }
  }
  return proposals
}

function toProposal({ book }: Place, known: KnownFigure, source: Text): Proposal | undefined {
  const { element: code, category = wholeCategory, amount, unit = '' } = known
  const element = book.findElement(code)
  const taken = element && takeAmount(element, { amount: String(amount), unit })
  if (taken === undefined || 'problem' in taken) return undefined
  return { element: code, category, figure: taken.figure, source }
}

/** The offered figures by cell, as the checks of a report compare with them. */
export function figuresOffered(proposals: readonly Proposal[]): Map<string, Figure> {
  return new Map(proposals.map(({ element, category, figure }) => [cellKey(element, category), figure]))
}
