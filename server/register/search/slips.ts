const letters = Array.from('abcdefghijklmnopqrstuvwxyz ')

/**
 * Every folded text that one slip makes of this one: a letter or a space left out, put in, or another one, or two
 * neighbours that changed places. Some fifty for each letter. Which of them are names is for an index to say: so no list
 * of names has to be kept and renewed, and the newest is found as well as the oldest.
 */
export function slipsOf(key: string): ReadonlySet<string> {
  const slips = new Set<string>()
  for (const typed of typedAs(key))
    for (let at = 0; at <= typed.length; at += 1) {
      const [before, after] = [typed.slice(0, at), typed.slice(at)]
      for (const letter of letters) {
        slips.add(asFolded(before + letter + after))
        slips.add(asFolded(before + letter + after.slice(1)))
      }
      slips.add(asFolded(before + after.slice(1)))
      slips.add(asFolded(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)))
    }
  slips.delete(key)
  return slips
}

/**
 * Every folded name that one space left out or put in makes of this whole one: "Nguyễn VănAn", "Nguyễn V ăn An". What
 * stands on both sides of it are other words then, so the parts of the name are others, too.
 */
export function spacingsOf(fullKey: string): ReadonlySet<string> {
  const spacings = new Set<string>()
  for (const typed of typedAs(fullKey))
    for (let at = 1; at < typed.length; at += 1) {
      const [before, after] = [typed.slice(0, at), typed.slice(at)]
      spacings.add(asFolded(after.startsWith(' ') ? before + after.slice(1) : `${before} ${after}`))
    }
  spacings.delete(fullKey)
  return spacings
}

/** The i at the end of a word may have been typed as y: Thy, which is Thi for a search key, may be a Thúy. */
function typedAs(key: string): Set<string> {
  return new Set([key, key.replace(/([bcdfghjklmnpqrstvwxz]|qu)i(?= |$)/g, '$1y')])
}

/** As `searchKey` would have it: no y after a consonant at the end of a word, no space that divides nothing. */
function asFolded(slip: string): string {
  if (!/y|  |^ | $/.test(slip)) return slip
  return slip
    .replace(/([bcdfghjklmnpqrstvwxz]|qu)y(?= |$)/g, '$1i')
    .replace(/ {2,}/g, ' ')
    .trim()
}
