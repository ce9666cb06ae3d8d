// npm passes Ctrl-C on, so one press can arrive twice: a second one counts only after a moment.
const secondAfterMs = 700

/**
 * Aborted at the first Ctrl-C or SIGTERM, so that the command can end in order; a second one ends the process at once.
 * The embedded database survives that: the next start finds it.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let firstAt: number | undefined
  const onSignal = (): void => {
    firstAt ??= performance.now()
    if (performance.now() - firstAt > secondAfterMs) process.exit(1)
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal)
  return controller.signal
}

/** Resolves when the signal comes. */
export async function comes(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
