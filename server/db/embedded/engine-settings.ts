import { totalmem } from 'node:os'

/**
 * The settings that the embedded server runs with, as options of `postgres`. They are meant for two cores and a small
 * machine; a production server has its own, and nothing in the program depends on these.
 */
export function engineSettings({ socketFolder, durable }: { socketFolder: string; durable: boolean }): string[] {
  const settings: Record<string, string> = {
    // Reached through a socket in a private folder, never over the network.
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: String(port),
    // Two pools of ten, their jobs, imports, and other commands beside.
    max_connections: '60',
    // The indexes that a capital's load writes to all over (numbers, names) fit in, where the machine has room for them.
    // Pages are taken only when they are used, so a small register stays small.
    shared_buffers: `${Math.min(totalmem() / 4 / 2 ** 20, 3072).toFixed(0)}MB`,
    // What the operating system is likely to cache: it only guides the planner.
    effective_cache_size: '2GB',
    // For each sort and hash; there are never many at once.
    work_mem: '16MB',
    // Index builds after an initial load.
    maintenance_work_mem: '256MB',
    // A bulk load writes gigabytes of log. After each checkpoint every page that is touched is logged as a whole: with
    // those of the defaults, every 5 minutes and every 0.5 GB, that alone would be more than half of the log.
    max_wal_size: '8GB',
    checkpoint_timeout: '15min',
    // Solid disks read at random nearly as fast as in sequence.
    random_page_cost: '1.1',
    // One helper at most: with two cores, more would take them from the other requests.
    max_parallel_workers_per_gather: '1',
    // Compiling a query costs more than these short queries take.
    jit: 'off',
    // Moments are stored without a zone; a server that moves must not answer differently.
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log must hold no personal data, and errors quote the values that they are about: whoever sent the statement
    // is told about them, the log is not. What concerns the server itself (log, fatal, panic) is kept.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
  }
  // For tests: nothing needs to survive a power cut, so nothing waits for the disk; and several sites run side by side.
  if (!durable)
    Object.assign(settings, {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    })
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Part of the socket's name only: each server has a folder of its own, so all may have the same. */
export const port = 5432
