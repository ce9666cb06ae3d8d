import { codeOf, Refusal } from '../refusal.ts'
import { type Command, WrongUsage } from './command.ts'
import { commands } from './commands.ts'

/**
 * Runs `dancu <command> …` and answers the exit code: 0 done, 1 refused with a clear message, 2 wrong usage. Lines for
 * people go to standard output, refusals to standard error; with `--json` the last line of standard output is an object.
 */
export async function runCommandLine(args: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') return help(name === undefined)
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) return refuse(`There is no command ${name}. See: dancu --help`, 2)
  const ends = rest.indexOf('--')
  const flags = new Set(ends < 0 ? rest : rest.slice(0, ends))
  const given = rest.filter((arg, index) => arg !== '--json' || (ends >= 0 && index > ends))
  if (flags.has('--help')) return explain(await entry.load(), entry.summary)
  return run(entry.load, given, flags.has('--json'))
}

async function run(load: () => Promise<Command>, args: string[], json: boolean): Promise<0 | 1 | 2> {
  let usage = ''
  try {
    const command = await load()
    usage = command.usage
    const outcome = await command.run(args, (line) => console.log(line))
    if (json) console.log(JSON.stringify(outcome.json))
    return outcome.exitCode
  } catch (error) {
    const message = messageOf(error)
    if (json) console.log(JSON.stringify({ error: message }))
    if (isUsageError(error)) return refuse(`${message}\nUsage: dancu ${usage} [--json]`, 2)
    if (error instanceof Refusal) return refuse(message, 1)
    console.error(error)
    return 1
  }
}

/** Of what Node says of an option, the sentence that names it: the rest is about options that begin with a dash. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? (message.split('. ')[0] ?? message) + '.' : message
}

function isUsageError(error: unknown): boolean {
  return error instanceof WrongUsage || (codeOf(error)?.startsWith('ERR_PARSE_ARGS') ?? false)
}

function refuse(message: string, exitCode: 1 | 2): 1 | 2 {
  console.error(message)
  return exitCode
}

/** The table of commands; a call without any is answered by it too, but is wrong usage. */
function help(isWrong: boolean): 0 | 2 {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  const text = ['Usage: dancu COMMAND [options] [--json]', '', ...lines, '', 'dancu COMMAND --help says more.'].join(
    '\n',
  )
  if (isWrong) console.error(text)
  else console.log(text)
  return isWrong ? 2 : 0
}

function explain(command: Command, summary: string): 0 {
  console.log(`Usage: dancu ${command.usage} [--json]\n\n${summary}`)
  return 0
}
