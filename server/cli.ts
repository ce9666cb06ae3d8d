// `dancu COMMAND …`: dancu.mjs loads this when everything is installed.
import { runCommandLine } from './cli/command-line.ts'

// A job or connection that did not end in time must not keep the program from ending.
process.exit(await runCommandLine(process.argv.slice(2)))
