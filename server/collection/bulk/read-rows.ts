import { checkDc01, type CheckContext, type CheckedForm } from '../../../forms/dc01-rules.ts'
import { readDc01 } from '../../../forms/dc01.ts'
import type { Finding } from '../../../forms/field.ts'
import { gravest } from '../../../forms/rules.ts'
import type { SheetRow } from '../reading/sheet.ts'

/** A row that was read as a form. `ownFindings` counts those of its findings that are about this form alone. */
export type Incoming = CheckedForm & { rowNo: number; written: readonly string[]; ownFindings: number }

/** A row that is not taken in, as it was written, and why. */
export type RefusedRow = { rowNo: number; written: readonly string[]; findings: Finding[] }

/** The rows of a chunk that can be read as forms, and those that cannot. */
export type ReadRows = { incoming: readonly Incoming[]; unreadable: readonly RefusedRow[] }

/** Reads the rows of a chunk and checks each for itself. Pure: it asks nothing. */
export function readRows(rows: readonly SheetRow[], context: CheckContext): ReadRows {
  const incoming: Incoming[] = []
  const unreadable: RefusedRow[] = []
  for (const { rowNo, cells, written: legacy, isShort } of rows) {
    const written = legacy ?? cells
    if (isShort) {
      unreadable.push({ rowNo, written, findings: [{ rule: 'cells-missing' }] })
      continue
    }
    const { values: form, findings } = readDc01(cells)
    for (const finding of checkDc01(form, context, findings)) findings.push(finding)
    if (gravest(findings) === 'refuse') unreadable.push({ rowNo, written, findings })
    else incoming.push({ form, findings, rowNo, written, ownFindings: findings.length })
  }
  return { incoming, unreadable }
}
