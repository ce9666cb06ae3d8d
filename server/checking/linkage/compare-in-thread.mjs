// Starts a thread of `dancu link`: Node starts threads from a file that it can read itself.
import { loadSource } from '../../load-source.mjs'

await loadSource('server/checking/linkage/compare-in-thread.ts')
