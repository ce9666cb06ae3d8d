import type { Command } from './command.ts'

/** One line of `dancu --help`. The command's file is loaded when it is called, so each starts with what it needs. */
type Entry = { summary: string; load: () => Promise<Command> }

/** Every command of `dancu`. A new one is a file in this folder and one entry here. */
export const commands: Readonly<Record<string, Entry>> = {
  start: {
    summary: 'the demonstration: a city, the nation, and the practice city',
    load: async () => (await import('./start.ts')).start,
  },
  serve: { summary: 'one tier, from the settings', load: async () => (await import('./serve.ts')).serve },
  migrate: { summary: 'brings the database up to date', load: async () => (await import('./migrate.ts')).migrate },
  practice: {
    summary: 'the practice city, in which officers do the tasks of their courses',
    load: async () => (await import('./practice.ts')).practice,
  },
  doctor: {
    summary: 'says what is wrong with an installation',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  collect: { summary: 'takes in a file of forms', load: async () => (await import('./collect.ts')).collect },
  pull: { summary: 'the nation takes what is new from its cities', load: async () => (await import('./pull.ts')).pull },
  reconcile: {
    summary: 'proves that a city and the nation hold the same',
    load: async () => (await import('./reconcile.ts')).reconcile,
  },
  reform: {
    summary: 'applies a reform of units: who lives where now, and what officers must decide',
    load: async () => (await import('./reform.ts')).reform,
  },
  report: {
    summary: 'compiles the reports of a month; or tells November 2019',
    load: async () => (await import('./report.ts')).report,
  },
  link: {
    summary: 'finds the same person twice in a file, or in two',
    load: async () => (await import('./link.ts')).link,
  },
  duplicates: {
    summary: 'finds people who are in the register twice, for review',
    load: async () => (await import('./duplicates.ts')).duplicates,
  },
  receipt: {
    summary: 'checks a receipt of surrender by its signature, without a network',
    load: async () => (await import('./receipt.ts')).receipt,
  },
  check: { summary: 'measures the quality of the data', load: async () => (await import('./check.ts')).check },
  bench: { summary: 'runs a benchmark beside its yardstick', load: async () => (await import('./bench.ts')).bench },
  synth: { summary: 'makes people who do not exist, as forms', load: async () => (await import('./synth.ts')).synth },
}
