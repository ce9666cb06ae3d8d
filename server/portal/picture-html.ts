import { raw } from 'hono/html'
import type { Picture } from '../../forms/picture.ts'

/** A drawing as part of a page. */
export function pictureHtml(picture: Picture): ReturnType<typeof raw> {
  return raw(textOf(picture))
}

function textOf({ element, attributes, inside }: Picture): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  const content = inside.map((part) => (typeof part === 'string' ? escaped(part) : textOf(part)))
  return `<${element}${given.join('')}>${content.join('')}</${element}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
