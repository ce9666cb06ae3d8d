import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { codeOf, Refusal } from './refusal.ts'

/** Only this machine reaches the site: what the network reaches, with its certificate, stands before it. */
export const host = '127.0.0.1'

/** Starts to listen, or refuses in one line. */
export async function listen(server: Server, port: number): Promise<void> {
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
