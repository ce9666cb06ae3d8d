import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { codeOf, Refusal } from './refusal.ts'

/** Only this machine reaches the site: what the network reaches, with its certificate, stands before it. */
export const host = '127.0.0.1'

/** A server that listens, and where: port 0 asks for any that is free. */
export type Listening = { server: Server; port: number }

/** Answers the requests that come to a port of this machine; throws a `Refusal` where it cannot be had. */
export async function serveAt(port: number, fetch: Parameters<typeof getRequestListener>[0]): Promise<Listening> {
  const answer = getRequestListener(fetch)
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  await listen(server, port)
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : port }
}

/** Starts to listen, or refuses in one line. */
async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE')
      throw new Refusal(`Port ${port} is taken. Stop the program that uses it, or set PORT to another.`)
    if (codeOf(error) === 'EACCES')
      throw new Refusal(`This account may not use port ${port}. Set PORT to one above 1023.`)
    throw error
  }
}

/** Throws a `Refusal` where nothing can listen on this port. */
export async function refuseTaken(port: number): Promise<void> {
  const server = createServer()
  await listen(server, port)
  server.close()
  await once(server, 'close')
}
