import { actForms, isFinalAct, readAct, type ActCells, type ActKind } from '../../forms/acts/act-forms.ts'
import type { Field, Finding } from '../../forms/field.ts'
import { rules } from '../../forms/rules.ts'
import type { Person } from '../api/register.ts'
import { actLabel } from '../i18n/acts.ts'
import { prefilled } from './act-prefill.ts'
import { sheetHeader } from './update-draft.ts'
import { readDay } from '../parts/read-day.ts'

/**
 * The form of an act with what is known beforehand: its header, the person, and what the record tells. `annulledAct` is
 * the act that is taken back, or empty.
 */
export function beginAct(
  kind: ActKind,
  person: Person,
  context: { today: string; unitCode: string | null; formId: string; annulledAct: string },
): ActCells {
  const { person_id, ...header } = sheetHeader('A', person, context)
  const { today, annulledAct } = context
  const subject = actForms[kind].fields.some(({ key }) => key === 'person_id') ? { person_id } : {}
  return { ...header, ...subject, ...prefilled(kind, person, { today, commune: header.commune, annulledAct }) }
}

/** What is declared of a relative; it is asked only where no record is chosen. */
const declared = /^(.+)_(name|pin|nationality)$/

/** The form after a cell was written. */
export function writeAct(cells: ActCells, { key, value }: { key: string; value: string }): ActCells {
  const next = { ...cells, [key]: value }
  if (key === 'flag' && value !== 'secrecy') next['grade'] = '1'
  if (key.endsWith('_id') && value !== '')
    for (const part of ['name', 'pin', 'nationality']) delete next[key.replace(/_id$/, `_${part}`)]
  return next
}

const last = ['declared_on', 'form_no']

/**
 * The cells that are asked, in their order. Who the person is and which commune collects is known; whoever is chosen from
 * the register need not be described; only secrecy has grades; and a household gets a new head only if it loses its own.
 */
export function askedFields(kind: ActKind, cells: ActCells, begun: ActCells): Field[] {
  const { fields } = actForms[kind]
  const asked = fields.filter(({ key, kind: is, isRequired }) => {
    if (key === 'commune' || key === 'person_id') return false
    if (key === 'grade') return cells['flag'] === 'secrecy'
    if (is === 'members' && !isRequired) return (begun[key] ?? '') !== ''
    const [, who] = declared.exec(key) ?? []
    return who === undefined || (cells[`${who}_id`] ?? '') === ''
  })
  const isLast = ({ key }: Field): boolean => last.includes(key)
  return [...asked.filter((field) => !isLast(field)), ...last.flatMap((key) => fields.filter((one) => one.key === key))]
}

/** The field as it is asked of this person: a flag to lift is one that there is, an act to take back one of the history. */
export function fieldFor(kind: ActKind, field: Field, { flags, history }: Person): Field {
  if (kind === 'flag-lifted' && field.codes)
    return { ...field, codes: field.codes.filter(({ value }) => flags.some((flag) => flag.kind === value)) }
  if (field.key !== 'annulled_act') return field
  const acts = history.filter((act) => !act.isAnnulled && !isFinalAct(act.kind)).toReversed()
  return { ...field, kind: 'code', codes: acts.map((act) => Object.assign({ value: act.actId }, actLabel(act))) }
}

/** The day whose units are offered for the places of an act: that from which it holds, once it is written whole. */
export function dayOfUnits(cells: ActCells, today: string): string {
  return readDay(cells['effective_on'] ?? '') ?? today
}

/**
 * What is wrong with a form: what its own rules say now, and what the server said of cells that are still as they were
 * when it was sent.
 */
export function findingsOf(
  kind: ActKind,
  cells: ActCells,
  { told, sent }: { told: readonly Finding[]; sent: ActCells },
): Finding[] {
  const own = readAct(kind, cells).findings
  const standing = told.filter(({ rule, field = '' }) => {
    return cells[field] === sent[field] && !own.some((one) => one.rule === rule && one.field === field)
  })
  return [...own, ...standing]
}

/** Whether something in it will be refused. */
export function isRefusedBy(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => rules[rule].severity === 'refuse')
}
