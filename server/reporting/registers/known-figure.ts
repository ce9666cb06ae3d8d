import type { UnitVersion } from '../../../forms/unit-table.ts'

/** A figure that a register knows, in a unit of its element's measure (empty: the base unit). */
export type KnownFigure = { element: string; category?: string; amount: number; unit?: string }

/** Of which unit figures are asked, and of which days: the first of the month, and the last that is counted by today. */
export type AskedUnit = { unit: UnitVersion; from: string; on: string; today: string }
