import * as z from 'zod'
import { elementKinds, overTimes, overUnitsKinds } from '../../forms/reporting/element.ts'
import { measures } from '../../forms/reporting/measure.ts'
import { qualifiers } from '../../forms/reporting/qualifier.ts'
import { reportActions, reportStates } from '../../forms/reporting/report-state.ts'
import { missingStrategies, operators, severities } from '../../forms/reporting/validation.ts'

/** A text in both languages. */
export const TextOutput = z.object({ vi: z.string(), en: z.string() })

/** A figure: a decimal in the base unit of its element, as text. */
export const FigureOutput = z.object({ amount: z.string(), qualifier: z.enum(qualifiers) })

/** Which cell of a report something is about. */
export const CellName = z.object({ element: z.string(), category: z.string() })

/** An element as the interface tells it: all that the entry of figures and their checks need. */
export const ElementOutput = z.object({
  code: z.string(),
  name: TextOutput,
  kind: z.enum(elementKinds),
  measure: z.enum(measures),
  scale: z.int(),
  countingUnit: TextOutput,
  overTime: z.enum(overTimes),
  overUnits: z.enum(overUnitsKinds),
  nationalCode: z.string(),
  iccsCode: z.string(),
  publicLevel: z.enum(['nation', 'province', 'none']),
  definitions: z
    .array(z.object({ effective: z.string(), text: TextOutput, includes: z.string(), excludes: z.string() }))
    .readonly(),
})

const RuleOutput = z.object({
  code: z.string(),
  when: z.string(),
  left: z.string(),
  operator: z.enum(operators),
  right: z.string(),
  missing: z.enum(missingStrategies),
  severity: z.enum(severities),
  text: TextOutput,
})

/** A form as it was in a month, with what it needs of the catalogue. */
export const FormOutput = z.object({
  code: z.string(),
  name: TextOutput,
  version: z.int(),
  items: z
    .array(
      z.object({
        section: TextOutput,
        number: z.string(),
        element: z.string(),
        category: z.string(),
        isCompulsory: z.boolean(),
      }),
    )
    .readonly(),
  elements: z.array(ElementOutput),
  categories: z.array(z.object({ code: z.string(), name: TextOutput })),
  rules: z.array(RuleOutput).readonly(),
})

/** A month of a form: its days, the last one included. */
export const MonthOutput = z.object({ code: z.string(), from: z.iso.date(), last: z.iso.date() })

/** A unit as it was on the closing day. */
export const UnitOutput = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['nation', 'province', 'district', 'commune']),
})

/** When a report is due, in Viet Nam, and until when it is taken. */
export const DueOutput = z.object({ day: z.iso.date(), hour: z.int(), closesOn: z.iso.date() }).nullable()

/** Where a report stands. */
export const StateOutput = z.enum(reportStates)

/** A step of a report, with who took it. */
export const StepOutput = z.object({
  action: z.enum(reportActions),
  toState: StateOutput,
  by: z.string(),
  at: z.date(),
  remark: z.string(),
  version: z.int(),
})

/** What the rules found. */
export const FindingOutput = z.object({
  code: z.string(),
  severity: z.enum(severities),
  cells: z.array(z.string()),
  text: TextOutput,
  isSettled: z.boolean(),
})
