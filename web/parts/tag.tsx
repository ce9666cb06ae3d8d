import type { ReactNode } from 'react'

/** The colours of a tag. The colour only repeats what the word says. */
export type TagColour = 'plain' | 'teal' | 'amber' | 'red' | 'green'

/** A word for a state. */
export function Tag({ colour = 'plain', children }: { colour?: TagColour; children: ReactNode }) {
  return <span className={colour === 'plain' ? 'tag' : `tag ${colour}`}>{children}</span>
}
