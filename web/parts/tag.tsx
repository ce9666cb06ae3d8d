import type { ReactNode } from 'react'

/** The colours of a tag. The colour only repeats what the word says. */
export type TagColour = 'plain' | 'teal' | 'amber' | 'red' | 'green'

/** A word for a state; `isPhrase` where it is more than that, and may need a second line. */
export function Tag({
  colour = 'plain',
  isPhrase = false,
  children,
}: {
  colour?: TagColour
  isPhrase?: boolean
  children: ReactNode
}) {
  const classes = ['tag', colour === 'plain' ? '' : colour, isPhrase ? 'phrase' : '']
  return <span className={classes.filter((name) => name !== '').join(' ')}>{children}</span>
}
