import * as z from 'zod'
import { decimalText } from '../../../forms/reporting/decimal.ts'
import type { FormMonth } from '../place.ts'
import { ElementOutput, FigureOutput } from '../report-output.ts'
import type { ComparedCount } from './honour-register.ts'

/** A count of a register beside the reported figure, as the interface tells it. */
export const ComparedOutput = z.object({
  element: ElementOutput,
  registered: z.int(),
  reported: FigureOutput.nullable(),
  /** By how much the register has more (or less, below zero) than was reported; null where nothing was. */
  difference: z.string().nullable(),
})

/** Tells counts beside reported figures; elements that the catalogue does not have are left out. */
export function tellCompared({ book }: FormMonth, all: readonly ComparedCount[]): z.input<typeof ComparedOutput>[] {
  return all.flatMap(({ element: code, registered, reported, difference }) => {
    const element = book.findElement(code)
    if (element === undefined) return []
    const figure = reported && { amount: decimalText(reported.amount), qualifier: reported.qualifier }
    return [{ element, registered, reported: figure ?? null, difference: difference ?? null }]
  })
}
