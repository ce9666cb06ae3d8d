/** The array, or a longer one with the same beginning, so that there is room for `size`. */
export function withRoom<Memory extends ArrayBufferLike>(
  array: Uint32Array<Memory>,
  size: number,
): Uint32Array<Memory | ArrayBuffer> {
  if (size <= array.length) return array
  const longer = new Uint32Array(Math.max(size, Math.ceil(array.length * 1.6) + 1024))
  longer.set(array)
  return longer
}
