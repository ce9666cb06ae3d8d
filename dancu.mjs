#!/usr/bin/env node
// The command line, before anything is installed: this file and what it imports use Node alone. It installs what is
// missing and then becomes `server/cli.ts`. One process does all, so signals and the exit code need no forwarding, and
// whoever kills it kills the server.
import { installPackages, refuseOldNode } from './server/cli/install.mjs'

refuseOldNode()
installPackages()
const { register } = await import('tsx/esm/api')
register({ tsconfig: new URL('server/tsconfig.json', import.meta.url).pathname })
await import('./server/cli.ts')
