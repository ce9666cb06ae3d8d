import * as z from 'zod'
import { FindingOutput } from './dossier-body.ts'

/** A batch as its sender sees it. */
export const BatchOutput = z.object({
  batchId: z.uuid(),
  fileName: z.string(),
  unitCode: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  problem: z.looseObject({ type: z.string() }).nullable(),
  rowsTotal: z.int().nullable(),
  encoding: z.enum(['utf-8', 'utf-16', 'tcvn3', 'vni']).nullable(),
  samples: z.array(z.object({ before: z.string(), after: z.string() })),
  accepted: z.int(),
  held: z.int(),
  refused: z.int(),
  repeated: z.int(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
})

/** The first refused rows, to show beside the counts. */
export const FirstRefused = z.array(z.object({ rowNo: z.int(), findings: z.array(FindingOutput) }))
