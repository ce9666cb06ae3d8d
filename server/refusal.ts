/**
 * What the operator of an installation is told in one line: what is wrong and what to do about it. The command line
 * prints its message without a stack trace and exits with 1. (A `Problem` is its counterpart for callers over HTTP;
 * anything else that is thrown is a fault of ours.)
 */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** The code of a system or database error (`ENOENT`, `28P01`), or undefined where the error has none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
