import type { ComponentProps } from 'react'

type Look = 'main' | 'quiet' | 'danger' | 'plain'

/** A button. While `isBusy` it stays in place and can be found, but does nothing. */
export function Button({
  look = 'main',
  isSmall = false,
  isBusy = false,
  onClick,
  ...more
}: { look?: Look; isSmall?: boolean; isBusy?: boolean } & ComponentProps<'button'>) {
  const classes = ['button', look === 'main' ? '' : look, isSmall ? 'small' : '']
    .filter((name) => name !== '')
    .join(' ')
  return (
    <button
      type="button"
      {...more}
      className={classes}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    />
  )
}
