import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Problem } from '../http/problem.ts'

const require = createRequire(import.meta.url)
const fonts = [
  require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
]
/** The templates of all modules lie below this folder. */
const workspace = join(import.meta.dirname, '..')

/** Accessible PDF (ISO 14289-1): the compiler refuses to write a file that lacks a tag, a title or a text for a picture. */
const pdfStandard = 'ua-1'
/** The compiler remembers what it has set before; what has not been used for so many papers is forgotten. */
const papersRemembered = 10

let compiler: Promise<NodeCompiler> | undefined

/**
 * Sets a paper as a tagged PDF by a template, which finds its content in `sys.inputs.content`, in some 10 ms; loading the
 * compiler takes 0.1 s, once. The same content and moment give the same bytes. A letter that the typeface does not have
 * is refused (`letters-missing`): a name with a gap is no name.
 */
export async function compilePdf(template: string, content: object, issuedAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= loadCompiler()
  const typst = await compiler
  const compiled = typst.compile({ mainFilePath: template, inputs: { content: JSON.stringify(content) } })
  if (compiled.result === null) throw new Error(`The template ${template} cannot be set.`)
  try {
    const creationTimestamp = Math.floor(issuedAt.getTime() / 1000)
    return new Uint8Array(typst.pdf(compiled.result, { pdfStandard, creationTimestamp }))
  } catch (error) {
    if (error instanceof Error && error.message.includes('could not be displayed with font'))
      throw new Problem('letters-missing')
    throw error
  } finally {
    typst.evictCache(papersRemembered)
  }
}

/** Loaded when the first paper is set: it is 50 MB that most starts of the program do not need. */
async function loadCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontBlobs = await Promise.all(fonts.map(async (font) => readFile(font)))
  return Compiler.create({ workspace, fontArgs: [{ fontBlobs }] })
}
