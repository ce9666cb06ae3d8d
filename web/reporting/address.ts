import type { ReportPlace } from '../api/reporting.ts'

/** The address of the list of reports of a month below a unit. */
export const listAt = ({ formCode, periodCode, unitCode }: ReportPlace): string =>
  `/reports?${new URLSearchParams({ formCode, periodCode, unitCode }).toString()}`
