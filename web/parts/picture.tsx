import { createElement, type ReactNode } from 'react'
import type { Picture } from '../../forms/picture.ts'

/** A drawing as elements of the page. */
export function PictureView({ picture: { element, attributes, inside } }: { picture: Picture }): ReactNode {
  const given = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]))
  const content = inside.map((part, at) =>
    // A drawing is never rearranged: where a part stands is what it is.
    // oxlint-disable-next-line react/no-array-index-key
    typeof part === 'string' ? part : <PictureView key={at} picture={part} />,
  )
  return createElement(element, given, ...content)
}

/** React's own name for an attribute of SVG: `text-anchor` is `textAnchor`. */
function reactName(name: string): string {
  if (name === 'class') return 'className'
  return name.replaceAll(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase())
}
