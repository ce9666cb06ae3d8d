import type { ActCells, ActKind } from '../../forms/acts/act-forms.ts'
import { checkDc01, checkHousehold, type CheckedForm } from '../../forms/dc01-rules.ts'
import { readDc01, type Dc01Cells } from '../../forms/dc01.ts'
import { readDc02, type Dc02, type Dc02Cells } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import { checkAgainstRegister, type Match } from '../checking/check-against-register.ts'
import { checkBatch } from '../checking/check-batch.ts'
import type { AnyTx } from '../db/database.ts'
import { planAct, type PlannedForm } from '../register/acts/plan-act.ts'
import { findHouseholds } from '../register/household.ts'

/** What a dossier's forms are checked for: the day, the units, the commune, the household. */
export type DossierContext = {
  today: string
  units: UnitTable
  communeCode: string
  householdNo: string
  /** The unit of the city. */
  areaCode: string
}

/** The forms of one household, read and checked by the rules of forms, and against each other and the register. */
export async function checkDc01Forms(
  tx: AnyTx,
  cells: readonly Dc01Cells[],
  { today, units, communeCode, householdNo }: DossierContext,
): Promise<{ forms: CheckedForm[]; matches: Match[][] }> {
  const context = { today, units, unitCode: communeCode }
  const forms = cells.map((one): CheckedForm => {
    const { values: form, findings } = readDc01(one)
    return { form, findings: [...findings, ...checkDc01(form, context, findings)] }
  })
  const [household] = await findHouseholds(tx, [{ commune: communeCode, householdNo }])
  checkHousehold(forms, household?.hasHead ?? false)
  checkBatch(forms)
  const matches = await checkAgainstRegister(
    tx,
    forms.map(({ form }) => form),
  )
  forms.forEach(({ findings }, at) => addMatches(findings, matches[at] ?? []))
  return { forms, matches }
}

/** A form of an act as it was read and planned; the register is asked what stands against it. */
export async function checkActForm(
  tx: AnyTx,
  { kind, cells }: { kind: ActKind; cells: ActCells },
  { today, units, communeCode, areaCode, isDecided = false }: DossierContext & { isDecided?: boolean },
): Promise<PlannedForm> {
  const planned = await planAct(tx, cells, { kind, today, units, areaCode, isDecided })
  const findings = [...planned.findings, ...headerFindings(planned.values, { today, communeCode })]
  return { ...planned, findings }
}

/** What is wrong with the head of a sheet: the day and the commune. */
function headerFindings(
  values: Readonly<Record<string, string>>,
  { today, communeCode }: Pick<DossierContext, 'today' | 'communeCode'>,
): Finding[] {
  const findings: Finding[] = []
  if ((values['declared_on'] ?? '') > today) findings.push({ rule: 'declared-in-future', field: 'declared_on' })
  if (values['commune'] !== communeCode) findings.push({ rule: 'unit-outside', field: 'commune' })
  return findings
}

/** A DC02 as it was read and checked for itself. The old value is compared with the register when it is decided. */
export function checkDc02Form(
  cells: Dc02Cells,
  { today, communeCode }: DossierContext,
): { form: Dc02; findings: Finding[] } {
  const { values, findings } = readDc02(cells)
  const found = [...findings, ...headerFindings(values, { today, communeCode })]
  if (values.old_value === values.new_value) found.push({ rule: 'nothing-changes', field: 'new_value' })
  return { form: values, findings: found }
}

/** Adds what was found of people who may be the same, each rule once and in one order, however many matched. */
export function addMatches(findings: Finding[], matches: readonly Pick<Finding, 'rule' | 'field'>[]): void {
  if (matches.length === 0) return
  const fields = new Map(matches.map(({ rule, field }) => [rule, field]))
  for (const { rule } of findings) fields.delete(rule)
  for (const [rule, field = ''] of [...fields].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    findings.push({ rule, field })
}
