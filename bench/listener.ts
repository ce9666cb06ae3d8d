import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { makeApp } from '../server/app.ts'
import type { Site } from '../server/http/server.ts'

/** What is asked of a server; with a body by POST. */
type Asking = { path: string; headers: Record<string, string>; body?: string | undefined }

/** What was answered, as it would go over the wire: the status line, the headers, and the content. */
type Answered = { status: number; text: string }

/**
 * Asks a site's server as its own listener is asked (`server/port.ts`): with Node's request and response, of which the
 * headers and the body are read and written as for a browser. Only the socket is none, and nobody reads a line of HTTP.
 */
export function listenerOf(site: Site): (asking: Asking) => Promise<Answered> {
  const answer = getRequestListener(makeApp(site).fetch)
  const nowhere = new Socket()
  return async (asking) => {
    const incoming = requestOf(asking, nowhere)
    const outgoing = new ServerResponse(incoming)
    const written: string[] = []
    outgoing.assignSocket(sinkOf(written))
    await answer(incoming, outgoing)
    if (!outgoing.writableFinished) await new Promise((resolve) => outgoing.once('finish', resolve))
    outgoing.emit('close')
    return { status: outgoing.statusCode, text: written.join('') }
  }
}

function requestOf({ path, headers, body }: Asking, socket: Socket): IncomingMessage {
  const incoming = new IncomingMessage(socket)
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const all: Record<string, string> = { host: 'localhost', ...headers, ...length }
  incoming.method = body === undefined ? 'GET' : 'POST'
  incoming.url = path
  incoming.headers = all
  incoming.rawHeaders = Object.entries(all).flat()
  incoming.complete = true
  if (body !== undefined) incoming.push(body)
  incoming.push(null)
  return incoming
}

/** Stands where the socket would: takes what is written. */
function sinkOf(written: string[]): Socket {
  const sink = new Writable({
    decodeStrings: false,
    write(chunk: unknown, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  // A response only writes to its socket.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return sink as unknown as Socket
}
