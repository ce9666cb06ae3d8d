import { request } from './request.ts'

/**
 * One thing that the user does by a POST, such as saving a dossier. A repeat of the same request, after a failed one,
 * carries the same key, so the server does it once; a changed request is a new act. Throws `Refused`.
 */
export type Act = <Answer>(path: string, body: unknown, purpose?: string) => Promise<Answer>

/** Makes an act with a key of its own. */
export function makeAct(newKey: () => string = () => crypto.randomUUID()): Act {
  let pending: { key: string; asked: string } | undefined
  return async <Answer>(path: string, body: unknown, purpose?: string): Promise<Answer> => {
    const asked = JSON.stringify([path, body])
    if (pending?.asked !== asked) pending = { key: newKey(), asked }
    const answer = await request<Answer>(path, { body, key: pending.key, purpose })
    pending = undefined
    return answer
  }
}
