import type { Example, World } from '../examples.ts'

/** A request for each operation of surrender. */
export const surrenderExamples = async (_world: World): Promise<Record<string, Example>> => Promise.resolve({})
