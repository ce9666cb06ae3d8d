/**
 * A drawing as plain values: what an SVG element is, what it has, and what is in it. The browser makes elements of the
 * page of it and the server text, so that one drawing is the same on both.
 */
export type Picture = {
  readonly element: 'svg' | 'g' | 'rect' | 'line' | 'path' | 'text' | 'circle' | 'title'
  /** By the names of SVG, such as `stroke-width`. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly inside: readonly (Picture | string)[]
}

/** One element of a drawing. */
export function draw(
  element: Picture['element'],
  attributes: Picture['attributes'],
  inside: Picture['inside'] = [],
): Picture {
  return { element, attributes, inside }
}
