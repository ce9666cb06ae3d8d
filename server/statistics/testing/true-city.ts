import { join } from 'node:path'
import * as z from 'zod'
import { Dc01Cells } from '../../../forms/dc01.ts'
import { collectFile, freshFolder, writePeople } from '../../collection/testing/collecting.ts'
import type { Site } from '../../http/server.ts'
import { communes, freshSite, signedIn, type Caller } from '../../testing/site.ts'

/** A city of people who were made up, with their forms, which are true. */
export type TrueCity = { site: Site; checker: Caller; forms: Dc01Cells[] }

const Held = z.object({ dossiers: z.array(z.object({ dossierId: z.string() })), next: z.string().nullable() })
const Dossier = z.object({
  version: z.int(),
  forms: z.array(z.object({ findings: z.array(z.object({ rule: z.string() })), personId: z.string().nullable() })),
})

/** Collects a district without mistakes, and accepts those too whom a rule held: of unknown birth, or a namesake. */
export async function trueCity(persons: number): Promise<TrueCity> {
  const site = await freshSite()
  const { path, rows } = await writePeople(join(await freshFolder(), 'people.csv'), { persons, errors: 0 })
  await collectFile(site, path)
  const checker = await signedIn(site, 'city-checker', { unitCode: communes.city })
  const { dossiers } = Held.parse(await (await checker.get('/api/collection/dossiers?state=submitted')).json())
  for (const { dossierId } of dossiers) await accept(checker, dossierId)
  const [header = [], ...cells] = rows
  const forms = cells.map((row) => Dc01Cells.parse(Object.fromEntries(header.map((key, at) => [key, row[at]]))))
  return { site, checker, forms }
}

async function accept(checker: Caller, dossierId: string): Promise<void> {
  const { version, forms } = Dossier.parse(await (await checker.get(`/api/collection/dossiers/${dossierId}`)).json())
  const confirmed = [...new Set(forms.flatMap(({ findings }) => findings.map(({ rule }) => rule)))]
  const decision = { action: 'accept', reason: 'looked into', confirmed, version }
  const decided = await checker.post(`/api/collection/dossiers/${dossierId}/decision`, decision)
  if (decided.status !== 200) throw new Error(await decided.text())
}

/** Where somebody is registered, as the form says it. */
export const homeOf = (form: Dc01Cells): string => form.permanent_commune || form.commune || ''
