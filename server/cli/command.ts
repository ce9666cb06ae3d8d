import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<Given extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Given; allowPositionals: true }>
>['values']

/** How a command ended. */
export type Outcome = {
  /** 0: done. 1: not done, and what was said tells why. */
  exitCode: 0 | 1
  /** What `--json` prints as the last line of standard output. */
  json: object
}

/** What a command is given. */
export type Call<Given extends Options> = {
  values: Values<Given>
  positionals: string[]
  /** Prints a line for people, on standard output. */
  say: (line: string) => void
}

/** One command of `dancu`. Every command also takes `--json` and `--help`. */
export type Command = {
  usage: string
  run: (args: string[], say: Call<Options>['say']) => Promise<Outcome>
}

/** The call does not fit the command's usage: told with the usage, exit code 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}

/**
 * Makes a command. `usage` is the line after `dancu` (`collect FILE --unit CODE`); `positionalsMin` and `positionalsMax`
 * (both 0 unless given) bound what is not an option. `run` throws `WrongUsage` for what the options cannot express, and
 * a `Refusal` for what the operator must put right.
 */
export function defineCommand<const Given extends Options>(definition: {
  usage: string
  options: Given
  positionalsMin?: number
  positionalsMax?: number
  run: (call: Call<Given>) => Promise<Outcome>
}): Command {
  const { usage, options, positionalsMin = 0, positionalsMax = 0, run } = definition
  return {
    usage,
    async run(args, say) {
      const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
      if (positionals.length < positionalsMin) throw new WrongUsage('Something is missing.')
      if (positionals.length > positionalsMax) throw new WrongUsage(`${positionals[positionalsMax]} is one too many.`)
      return run({ values, positionals, say })
    },
  }
}
