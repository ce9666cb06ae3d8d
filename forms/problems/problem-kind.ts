import type { Text } from '../language.ts'

/** What a refusal means: the HTTP status, its title, and what the reader can do about it. */
export type ProblemKind = { status: number; title: Text; detail: Text }
