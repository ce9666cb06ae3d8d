/** Moves the focus to an input that is about to appear, or to the first that stands inside what has this id. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    const target = place?.matches('input, select, textarea, button')
      ? place
      : place?.querySelector<HTMLElement>('input, select, button')
    target?.focus()
  })
}
