import { answerIn, headersOf, offline, Refused } from './request.ts'

/** A file on its way to the server. `onProgress` is told the part that has arrived, 0 to 1. */
export type Upload = { path: string; file: File; key: string; onProgress: (part: number) => void; signal?: AbortSignal }

/** Sends a file as it is and answers what the server made of it. Throws `Refused`. (`fetch` cannot tell progress.) */
export async function upload<Answer>(sent: Upload): Promise<Answer> {
  return answerIn(await send(sent), async () => upload<Answer>(sent))
}

async function send({ path, file, key, onProgress, signal }: Upload): Promise<Response> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', path)
    for (const [name, value] of Object.entries(headersOf({ key }))) call.setRequestHeader(name, value)
    call.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    call.setRequestHeader('file-name', encodeURIComponent(file.name))
    call.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total))
    call.addEventListener('load', () => {
      const headers = { 'content-type': call.getResponseHeader('content-type') ?? '' }
      resolve(new Response(call.responseText, { status: call.status, headers }))
    })
    for (const end of ['error', 'abort']) call.addEventListener(end, () => reject(new Refused(offline)))
    signal?.addEventListener('abort', () => call.abort())
    call.send(file)
  })
}
