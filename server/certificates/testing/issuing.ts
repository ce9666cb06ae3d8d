import * as z from 'zod'
import type { Caller } from '../../testing/site.ts'

const Issued = z.object({ certificateId: z.string(), validUntil: z.string() })

/** What is asked for. */
type Asked = { kind?: 'residence' | 'notice'; language?: 'vi' | 'en'; wantedFor?: string }

/** Has a certificate about a person issued; answers where its file is. */
export async function issue(who: Caller, personId: string, asked: Asked = {}): Promise<string> {
  const response = await who.post(`/api/certificates/persons/${personId}`, {
    kind: 'residence',
    language: 'vi',
    ...asked,
  })
  if (response.status !== 200) throw new Error(await response.text())
  return `/api/certificates/persons/${personId}/${Issued.parse(await response.json()).certificateId}`
}

/** The bytes of a file that can be downloaded. */
export async function download(who: Caller, path: string): Promise<Uint8Array> {
  const response = await who.get(path)
  if (response.status !== 200) throw new Error(await response.text())
  return new Uint8Array(await response.arrayBuffer())
}

/** The address in the link of a paper, which is that of its QR code. */
export function addressIn(pdf: Uint8Array): string {
  return /\/URI \(([^)]+)\)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? ''
}
