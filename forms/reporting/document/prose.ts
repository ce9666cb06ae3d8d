/**
 * The prose of a report with its bound figures. `{CR.SOC.CASES}` stands for the figure of a cell, `{CR.SOC.CASES|previous}`
 * and `{CR.SOC.CASES|last-year}` for what it changed by, `{PR.ARTICLES|nearly}` says of an approximate figure that it lies
 * just below. A name in small letters is a fact of the month (`{received}`). What stands in `[ ]` is told only where all
 * that is bound in it is known.
 */

/** What a bound place tells of its cell. */
const tellings = ['figure', 'nearly', 'previous', 'last-year'] as const
type Telling = (typeof tellings)[number]

/** A bound place: which cell, indicator or fact, and what of it. `source` is how it was written, without the braces. */
export type Binding = { source: string; code: string; tells: Telling }

/** A part of the prose. */
export type Piece =
  | { is: 'words'; text: string }
  | { is: 'bound'; binding: Binding }
  | { is: 'optional'; pieces: Piece[] }

/** Why prose cannot be taken: a brace or bracket that has no other, or a binding that is none. */
type ProseProblem = { problem: 'brackets' | 'binding'; at: string }

const bound = /^([A-Za-z][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_.-]+)?)(?:\|([a-z-]+))?$/
const part = /\{([^{}[\]]*)\}|\[([^[\]]*)\]|([^{}[\]]+)/y

/** Takes prose apart, or says what is wrong with it. */
export function parseProse(text: string): Piece[] | ProseProblem {
  const pieces: Piece[] = []
  for (const [whole, binding, optional, words] of partsOf(text)) {
    if (words !== undefined) pieces.push({ is: 'words', text: words })
    else if (binding !== undefined) {
      const read = readBinding(binding)
      if (read === undefined) return { problem: 'binding', at: whole }
      pieces.push({ is: 'bound', binding: read })
    } else if (optional === undefined) return { problem: 'brackets', at: whole }
    else {
      const inside = parseProse(optional)
      if ('problem' in inside) return inside
      pieces.push({ is: 'optional', pieces: inside })
    }
  }
  return pieces
}

type Part = [whole: string, binding?: string | undefined, optional?: string | undefined, words?: string | undefined]

const shownMax = 20

/** The parts of a text; one that cannot be read is the last, as a whole without anything in it. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  part.lastIndex = 0
  while (part.lastIndex < text.length) {
    const at = part.lastIndex
    const found = part.exec(text)
    if (found === null) return [...parts, [text.slice(at, at + shownMax)]]
    const [whole, binding, optional, words] = found
    parts.push([whole, binding, optional, words])
  }
  return parts
}

function readBinding(source: string): Binding | undefined {
  const [, code = '', telling = 'figure'] = bound.exec(source) ?? []
  const tells = tellings.find((one) => one === telling)
  return code === '' || tells === undefined ? undefined : { source, code, tells }
}

/** All that is bound in a text, each once, in its order; nothing where it cannot be read. */
export function bindingsIn(text: string): Binding[] {
  const pieces = parseProse(text)
  const found = 'problem' in pieces ? [] : listBindings(pieces)
  return [...new Map(found.map((binding) => [binding.source, binding])).values()]
}

function listBindings(pieces: readonly Piece[]): Binding[] {
  return pieces.flatMap((piece) => {
    if (piece.is === 'words') return []
    return piece.is === 'bound' ? [piece.binding] : listBindings(piece.pieces)
  })
}
