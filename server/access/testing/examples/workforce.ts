import type { Example, World } from '../examples.ts'

/** A request for each operation of workforce. */
export const workforceExamples = async (_world: World): Promise<Record<string, Example>> => Promise.resolve({})
