#!/usr/bin/env node
// The command line, before anything is installed: this file and what it imports use Node alone. It installs what is
// missing and then becomes `server/cli.ts`. One process does all, so signals and the exit code need no forwarding, and
// whoever kills it kills the server.
import { installPackages, refuseOldNode } from './server/cli/install.mjs'
import { findCompiled, loadSource } from './server/load-source.mjs'

refuseOldNode()
// What was compiled was compiled with the packages that are installed now.
const compiled = findCompiled()
if (compiled === undefined) installPackages()
await loadSource('server/cli.ts', compiled)
