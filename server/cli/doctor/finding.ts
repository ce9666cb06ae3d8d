/** One line of `dancu doctor`. */
export type Finding = {
  /** ok; warn: it works, but somebody should know; wrong: it does not work, and the text says what to do. */
  state: 'ok' | 'warn' | 'wrong'
  about: string
  text: string
}

/** The three kinds of finding about one thing. */
export function about(subject: string): Record<Finding['state'], (text: string) => Finding> {
  return {
    ok: (text) => ({ state: 'ok', about: subject, text }),
    warn: (text) => ({ state: 'warn', about: subject, text }),
    wrong: (text) => ({ state: 'wrong', about: subject, text }),
  }
}
