import type { Example, World } from '../examples.ts'

/** A request for each operation of reporting. */
export const reportingExamples = async (_world: World): Promise<Record<string, Example>> => Promise.resolve({})
