import * as z from 'zod'
import type { Caller } from '../../testing/site.ts'

/** What a decision says when it has nothing to say. */
const accepting = { action: 'accept', reason: '', confirmed: [], version: 1 }

/** Where dossiers are sent, and one of them is. */
export const dossiers = '/api/collection/dossiers'
export const dossierAt = (dossierId: string): string => `${dossiers}/${dossierId}`

/** What an answer tells, as far as the test asks for it. */
export async function told<Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.infer<Schema>> {
  return schema.parse(await response.json())
}

/** Decides a dossier; as far as nothing else is said, it is accepted as it was submitted. */
export async function decide(who: Caller, dossierId: string, decision: object = {}): Promise<Response> {
  return who.post(`${dossierAt(dossierId)}/decision`, { ...accepting, ...decision })
}

/** The answer to a decision. */
export const Decided = z.object({ state: z.string(), personIds: z.array(z.string()) })

/** The status and the type of a refusal, and what it tells beside. */
export async function refusalIn(response: Response): Promise<{ status: number; type: string }> {
  const refusal = await told(response, z.looseObject({ type: z.string() }))
  return { ...refusal, status: response.status, type: refusal.type.replace('/problems/', '') }
}

const Faults = z.object({
  errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})

/** The rules that stood against a submission, by the place of the form and the field. */
export async function faultsIn(response: Response): Promise<string[]> {
  const { errors } = await told(response, Faults)
  return errors.map(({ path, message }) => `${path.slice(1).join('.')} ${message}`)
}
