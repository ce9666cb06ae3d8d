import type { Example, World } from '../examples.ts'

/** A request for each operation of publication. */
export const publicationExamples = async (_world: World): Promise<Record<string, Example>> => Promise.resolve({})
