import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { localDay } from '../forms/local-clock.ts'
import { Refusal } from './refusal.ts'

/** The folder that Dancu is installed in: the clone. */
export const installation = fileURLToPath(new URL('..', import.meta.url))

const web = z.url({ protocol: /^https?$/, error: 'must be an address like http://host:8080' })
const port = 'must be a port from 1 to 65533'
const postgres = z.url({ protocol: /^postgres(ql)?$/, error: 'must be an address like postgres://user@host/database' })

/**
 * The settings of an installation. Those that are addresses of other servers are absent unless they are needed.
 *
 * - PORT: where the site listens, on this machine only. The demonstration's nation takes the next
 *   one, and the practice city the one after it.
 * - DANCU_DATA: the folder of the embedded database, files and keys; by default `var` in the installation.
 * - DATABASE_URL: the database of this tier; absent = the embedded server.
 * - TIER, AREA: which tier this is, and for a city the code of the unit that it is responsible for (`01` is Hanoi).
 * - TODAY: the day that the site takes for today; absent = the real one in Viet Nam. The demonstration lives in 2020.
 * - CITY_URL: for the nation, where the city offers its changes. NATIONAL_URL: for a city, where the nation is.
 * - PUBLIC_ORIGIN: the address at which people reach this tier, without a path: in the QR codes of certificates. Absent =
 *   `http://localhost` with the port.
 * - DANCU_CITUS: the tables are distributed with Citus. CITUS_URL: a server that has it, for tests.
 */
export const Settings = z.object({
  PORT: z.coerce
    .number({ error: port })
    .int({ error: port })
    .min(1, { error: port })
    .max(65_533, { error: port })
    .default(8080),
  DANCU_DATA: z
    .string()
    .transform((folder) => resolve(folder))
    .default(resolve(installation, 'var')),
  DATABASE_URL: postgres.optional(),
  TIER: z.enum(['city', 'national'], { error: 'must be city or national' }).default('city'),
  AREA: z
    .string()
    .regex(/^\d{2}(\d|\d{3})?$/, { error: 'must be the code of a unit: 2, 3 or 5 digits' })
    .default('01'),
  TODAY: z.iso.date({ error: 'must be a day like 2020-05-26' }).optional(),
  CITY_URL: web.optional(),
  NATIONAL_URL: web.optional(),
  PUBLIC_ORIGIN: web
    .regex(/^https?:[/]{2}[^/?#]+[/]?$/, { error: 'must be an address without a path, like https://dancu.example' })
    .transform((address) => new URL(address).origin)
    .optional(),
  DANCU_CITUS: z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .default('0')
    .transform((flag) => flag === '1'),
  CITUS_URL: postgres.optional(),
})
export type Settings = z.infer<typeof Settings>

/** Which of the two levels of the register a server is. */
export type Tier = Settings['TIER']

/**
 * The settings from the environment; nothing else reads it. An empty value counts as absent. Whatever is wrong refuses
 * to start, all of it listed, one line each: values that cannot be, and names that begin with `DANCU_` and mean nothing.
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const unknown = Object.keys(given).filter((name) => name.startsWith('DANCU_') && !(name in Settings.shape))
  const wrong = unknown.map((name) => `${name}: there is no such setting`)
  const parsed = Settings.safeParse(given)
  // Never the value itself: it may be an address with a password.
  for (const { path, message } of parsed.error?.issues ?? []) wrong.push(`${path.join('.')}: ${message}`)
  if (!parsed.success || wrong.length > 0) throw new Refusal(['The settings are wrong.', ...wrong].join('\n'))
  return parsed.data
}

/** The day that is today for the register, `YYYY-MM-DD`. */
export function todayOf({ TODAY }: Pick<Settings, 'TODAY'>): string {
  return TODAY ?? localDay(new Date())
}
