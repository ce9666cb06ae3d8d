import type { Text } from '../language.ts'
import { draw, type Picture } from '../picture.ts'

/** A drawing of 320 by 180 for a lesson: what it says to who does not see it, and its parts with words in a language. */
export type Sketch = { told: Text; parts: (say: (vi: string, en: string) => string) => Picture[] }

/** A box with rounded corners. */
export const box = (x: number, y: number, [width, height]: [number, number], fill = '#fffdfa'): Picture =>
  draw('rect', { x, y, width, height, rx: 4, fill, stroke: '#7d8783' })

/** A word or two in one line. */
export const word = (x: number, y: number, text: string, more: Picture['attributes'] = {}): Picture =>
  draw('text', { x, y, 'font-size': 13, fill: '#1c2628', ...more }, [text])

/** A line from one point to another. */
export const line = (x1: number, y1: number, [x2, y2]: [number, number]): Picture =>
  draw('line', { x1, y1, x2, y2, stroke: '#0b5f66', 'stroke-width': 2 })
