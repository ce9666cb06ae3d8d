import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { authorisation } from './server/access/authorisation.ts'
import { routes } from './server/app.ts'

/** A module may import from itself and from the modules before it. Those that nothing needs yet do not exist. */
const ladder =
  'db http print areas access custody workforce register certificates checking collection statistics training exchange surrender reporting portal'.split(
    ' ',
  )

const roots = ['forms', 'server', 'web', 'bench'].filter((root) => existsSync(root))
const read = (file: string): string => readFileSync(file, 'utf8')
const files = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file)),
)
const sources = files.filter((file) => /\.tsx?$/.test(file) && file !== 'server/db/tables.ts')
const tests = sources.filter((file) => /\.test\.tsx?$/.test(file))
const production = sources.filter((file) => !tests.includes(file) && !file.includes('/testing/'))

/** The module that a file belongs to, or undefined above and below the ladder. */
function moduleOf(file: string): string | undefined {
  const [root, folder = ''] = file.split('/')
  return root === 'server' && ladder.includes(folder) ? folder : undefined
}

/** What the pattern's first group matches, everywhere in the text. */
function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, group = '']) => group)
}

/** The files that a file imports at run time or for types, by their paths from here. */
function importsOf(file: string): string[] {
  return matches(read(file), /from '(\.[^']+)'/g).map((path) => relative('.', join(dirname(file), path)))
}

test("modules import only from modules below them, and never another module's private files", () => {
  const wrong: string[] = []
  for (const file of production)
    for (const target of importsOf(file)) {
      const [from, to] = [moduleOf(file), moduleOf(target)]
      if (from === undefined || to === undefined || from === to) continue
      // An operation of any module is made by the guard.
      const isGuard = file.endsWith('.route.ts') && /^server\/access\/(public-)?route\.ts$/.test(target)
      if (ladder.indexOf(to) > ladder.indexOf(from) && !isGuard) wrong.push(`${file}: ${from} stands below ${to}`)
      if (/\.(sql|route|job)\.ts$/.test(target)) wrong.push(`${file}: ${target} is private to ${to}`)
    }
  expect(wrong).toEqual([])
})

test('forms are below everything, pure, and the screens import only forms and the types of operations', () => {
  const wrong: string[] = []
  for (const file of production)
    for (const target of importsOf(file)) {
      if (file.startsWith('forms/') && !target.startsWith('forms/')) wrong.push(`${file} imports ${target}`)
      if (file.startsWith('server/') && target.startsWith('web/')) wrong.push(`${file} imports ${target}`)
      const isType = new RegExp(`import type [^;']*from '[^']*${target.replace(/^server/, '')}'`).test(read(file))
      if (file.startsWith('web/') && target.startsWith('server/') && !isType) wrong.push(`${file} imports ${target}`)
    }
  for (const file of production.filter((one) => one.startsWith('forms/')))
    if (/from 'node:|\b(document|window|process)\./.test(read(file))) wrong.push(`${file} is not pure`)
  expect(wrong).toEqual([])
})

test("a module's statements, in SQL or Kysely, name no other module's tables", () => {
  const wrong: string[] = []
  for (const file of production.filter((one) => moduleOf(one) !== undefined))
    for (const schema of matches(
      read(file),
      /(?:from|join|into|update|table|Table|From|Into|Join)[\s('`]+([a-z]+)\.[a-z_]+/g,
    ))
      if (ladder.includes(schema) && schema !== moduleOf(file)) wrong.push(`${file} names ${schema}`)
  expect(wrong).toEqual([])
})

test('every operation has a test beside it that shows a success and a refusal', () => {
  const wrong = production.filter((file) => {
    if (!file.endsWith('.route.ts')) return false
    const beside = file.replace('.route.ts', '.test.ts')
    const titles = existsSync(beside) ? read(beside) : ''
    return !/test\(['"]200: /.test(titles) || !/test\(\s*['"]4\d\d: /.test(titles)
  })
  expect(wrong).toEqual([])
})

test('every operation that is made is offered, and every line of the authorisation table is used', () => {
  const made = production.filter((file) => file.endsWith('.route.ts')).length
  expect(routes).toHaveLength(made)
  const used = new Set(routes.flatMap(({ action }) => action ?? []))
  expect(new Set(Object.keys(authorisation))).toEqual(used)
})

test('addresses hold identifiers and codes only: a look-up by personal facts is a POST', () => {
  const wrong = routes.filter(({ path }) => matches(path, /:(\w+)/g).some((name) => !/^\w+(Id|Code)$/.test(name)))
  expect(wrong).toEqual([])
})

test("the rules in a module's README are those in the titles of its tests", () => {
  for (const module of ladder) {
    const readme = join('server', module, 'README.md')
    const stated = existsSync(readme) ? matches(read(readme), /^- \*\*([A-Z]\d+)\*\*/gm) : []
    const titles = tests
      .filter((file) => moduleOf(file) === module)
      .flatMap((file) => matches(read(file), /\b(?:test|test\.each\([^)]*\))\(\s*(['"`].+)/g))
    const shown = titles.flatMap((title) => matches(title, /\b([A-Z]\d+): /g))
    expect({ module, rules: [...new Set(shown)].toSorted() }).toEqual({
      module,
      rules: [...new Set(stated)].toSorted(),
    })
  }
})

test('every module that exists says in a README what it owns', () => {
  const silent = ladder.filter((module) => {
    return existsSync(join('server', module)) && !existsSync(join('server', module, 'README.md'))
  })
  expect(silent).toEqual([])
})

test('no file is longer than 300 lines', () => {
  const long = files.filter((file) => /\.(tsx?|sql|css|md)$/.test(file) && read(file).split('\n').length > 300)
  expect(long.filter((file) => file !== 'server/db/tables.ts')).toEqual([])
})

test('zod is imported as a whole: only so is what nobody uses of it, three quarters, left out of what is compiled', () => {
  expect(production.filter((file) => /import (type )?\{[^}]*\} from 'zod(\/mini)?'/.test(read(file)))).toEqual([])
})
