/**
 * The text of an article: a small language of our own, so that nothing that an editor types can become anything but a
 * heading, a paragraph, a list, a link or a figure. It is read into plain values; server and browser make a page of them.
 *
 * Blocks are parted by empty lines. `## ` and `### ` begin a heading, `- ` an item of a list. Within a line,
 * `[words](address)` is a link and `[[2019-11/VN/1/CR.SOC.CASES]]` a figure; with a `#` before the closing brackets its
 * number alone, without what is counted. All else is text, as it stands.
 */

/** What names a published figure: month, unit and vintage of the publication, and the element, whole or by a category. */
export type Binding = {
  periodCode: string
  unitCode: string
  vintageNo: number
  element: string
  category: string
  /** Whether the number is told alone, because the sentence itself says what is counted. */
  isBare: boolean
}

/** A part of a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; address: string }
  | { kind: 'figure'; binding: Binding }

/** A block of an article. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; inside: Inline[] }
  | { kind: 'list'; items: Inline[][] }

const wholeCategory = 'all'

const marks = /\[\[([^[\]]*)\]\]|\[([^[\]]+)\]\(([^()\s]+)\)/g

const bindingForm =
  /^(\d{4}-(?:0[1-9]|1[0-2]))\/(VN|\d{2}|\d{3}|\d{5})\/(\d{1,4})\/([A-Z][A-Z0-9.]*)(?:\/([\w-]+))?(#)?$/

/** Other sites over TLS, or a page of this one; an address of any other kind is no link. */
const linkForm = /^(https:\/\/[\w.-]+(:\d+)?(\/[^\s"<>]*)?|\/(vi|en)\/[^\s"<>]*)$/

/** How a figure is named in the text. */
export function bindingText({ periodCode, unitCode, vintageNo, element, category, isBare }: Binding): string {
  const whole = `${periodCode}/${unitCode}/${vintageNo}/${element}`
  return (category === wholeCategory ? whole : `${whole}/${category}`) + (isBare ? '#' : '')
}

/** What is named between the brackets; undefined where it names nothing. */
export function readBinding(text: string): Binding | undefined {
  const [, periodCode, unitCode, vintage, element, category = wholeCategory, bare] = bindingForm.exec(text.trim()) ?? []
  if (periodCode === undefined || unitCode === undefined || element === undefined) return undefined
  return { periodCode, unitCode, vintageNo: Number(vintage), element, category, isBare: bare !== undefined }
}

/** Reads the text of an article. Any text is one: what is not marked up is told as it stands. */
export function readArticleText(text: string): Block[] {
  const parts = text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)
  return parts.flatMap((part) => blocksOf(part.split('\n').map((line) => line.trim())))
}

/** A heading ends with its line; a list is the lines that begin as items; what is left is a paragraph. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines.filter((one) => one !== '')) {
    const last = blocks.at(-1)
    const [, signs, words] = /^(###?) +(.+)$/.exec(line) ?? []
    if (signs !== undefined && words !== undefined)
      blocks.push({ kind: 'heading', level: signs.length === 2 ? 2 : 3, text: words })
    else if (line.startsWith('- ')) {
      const item = inlinesOf(line.slice(2).trim())
      if (last?.kind === 'list') last.items.push(item)
      else blocks.push({ kind: 'list', items: [item] })
    } else if (last?.kind === 'paragraph') last.inside.push({ kind: 'text', text: ' ' }, ...inlinesOf(line))
    else blocks.push({ kind: 'paragraph', inside: inlinesOf(line) })
  }
  return blocks
}

function inlinesOf(line: string): Inline[] {
  const found: Inline[] = []
  let end = 0
  const addText = (text: string): void => {
    if (text !== '') found.push({ kind: 'text', text })
  }
  for (const match of line.matchAll(marks)) {
    const [whole, figure, words = '', address = ''] = match
    addText(line.slice(end, match.index))
    end = match.index + whole.length
    const binding = figure === undefined ? undefined : readBinding(figure)
    if (binding !== undefined) found.push({ kind: 'figure', binding })
    else if (linkForm.test(address)) found.push({ kind: 'link', text: words, address })
    else addText(whole)
  }
  addText(line.slice(end))
  return found
}

const inlinesIn = (block: Block): Inline[] => {
  if (block.kind === 'heading') return [{ kind: 'text', text: block.text }]
  return block.kind === 'list' ? block.items.flat() : block.inside
}

/** How a figure is named whether its number stands alone or not: two names that are equal name the same figure. */
export const figureName = (binding: Binding): string => bindingText({ ...binding, isBare: false })

/** The figures that a text names, each once, in their order. */
export function bindingsIn(blocks: readonly Block[]): Binding[] {
  const named = blocks.flatMap(inlinesIn).flatMap((one) => (one.kind === 'figure' ? [one.binding] : []))
  return [...new Map(named.map((binding) => [bindingText(binding), binding])).values()]
}

/** What stands between double brackets and names no figure: a slip of the pen, or a figure in a heading. */
export function unreadIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(inlinesIn).flatMap((one) => (one.kind === 'text' ? (one.text.match(/\[\[.{0,60}/g) ?? []) : []))
}

/** The words of a text without its marks: for search and feeds. Figures are left to `tell`. */
export function plainWords(blocks: readonly Block[], tell: (binding: Binding) => string): string {
  const lines = blocks.map((block) =>
    inlinesIn(block)
      .map((one) => (one.kind === 'figure' ? tell(one.binding) : one.text))
      .join(''),
  )
  return lines.join('\n')
}
