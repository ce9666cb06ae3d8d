import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { codeOf, Refusal } from '../refusal.ts'

/** A table that is written to a file row by row. Every row has one cell for each column. */
export type Sheet = {
  add: (cells: readonly string[]) => void
  /** Writes what has piled up, once it is worth it, and waits until it is written: call it often. */
  drain: () => Promise<void>
  /** Writes the rest and closes the file. */
  close: () => Promise<void>
  /** Closes the file as it is, after something has gone wrong. */
  abandon: () => Promise<void>
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'that is not allowed',
  EPERM: 'that is not allowed',
  EROFS: 'it can only be read there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ENOSPC: 'no space is left there',
  ENAMETOOLONG: 'the name is too long',
}

/** What an operator is told when a file cannot be written; anything that is no such thing is thrown as it came. */
export function refuseToWrite(file: string, error: unknown): never {
  const reason = reasons[codeOf(error) ?? '']
  if (reason === undefined) throw error
  throw new Refusal(`${file} cannot be written: ${reason}.`)
}

/** A file of our own to write to, begun anew; what it held before is gone. */
export async function openToWrite(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'w')
  } catch (error) {
    return refuseToWrite(file, error)
  }
}
