let isPressed = false

/** Begins to notice whether a button of the mouse, or a finger, is down. Called once. */
export function watchPresses(): void {
  addEventListener('pointerdown', () => (isPressed = true), { capture: true })
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isPressed = false), { capture: true })
}

/**
 * Does something now, or, where the user is just pressing something, after the click. Leaving an input by a click shows
 * what the rules say of it; would that move the page between press and release, the click would miss its target.
 */
export function afterClick(act: () => void): void {
  if (!isPressed) return act()
  addEventListener('pointerup', () => setTimeout(act), { once: true })
}
