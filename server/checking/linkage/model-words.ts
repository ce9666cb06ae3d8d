// What the words of a model stand for. Apart from the model's schema, since threads need no schema.

/** The name of a level: `exact`, `edits`, … */
export function kindOfLevel(level: string | object): string {
  return typeof level === 'string' ? level : (Object.keys(level)[0] ?? '')
}

/** The column that a part of a key names, without its marks. */
export function columnOfPart(part: string): string {
  return part.replace(/\?$/, '').replace(/\.year$/, '')
}
