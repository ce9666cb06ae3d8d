import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readCatalogueFiles, shippedForms } from './reference.ts'

test('the shipped forms contradict nothing; the review has every figure of the published one, the others the standard set and what registers know', async () => {
  const { elements, forms } = await readCatalogueFiles(shippedForms)
  expect(forms.map(({ code, versions }) => [code, versions[0]?.items.length])).toEqual([
    ['REVIEW', 14],
    ['STANDARD', 9],
    ['FORCE', 48],
  ])
  expect(elements).toHaveLength(48)
})

test('files with a circle of formulas, or pills added to kilograms, are refused whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-forms-'))
  try {
    await cp(shippedForms, folder, { recursive: true })
    const indicators = await readFile(join(folder, 'indicators.csv'), 'utf8')
    const refuse = async (...lines: string[]): Promise<void> => {
      await writeFile(join(folder, 'indicators.csv'), indicators + lines.map((line) => `${line},0,,\n`).join(''))
      await expect(readCatalogueFiles(pathToFileURL(`${folder}/`))).rejects.toThrow(/contradict/)
    }
    await refuse('REVIEW,A,a,a,B + 1', 'REVIEW,B,b,b,A * 2')
    await refuse('REVIEW,A,a,a,SZ.HEROIN + SZ.SYNTH.TAB')
    await refuse('REVIEW,A,a,a,CR.NOTHING')
  } finally {
    await rm(folder, { recursive: true })
  }
})
