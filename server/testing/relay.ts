import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'
import { afterAll } from 'vitest'

/** Lets a server listen on a free port of this machine until the test file ends; returns the port. */
export async function listenUntilEnd(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/**
 * Stands before a server and cuts the connections: when so many bytes of answers have passed, or when the server answers
 * a request that has this in it, so that it has done what it was asked and nobody hears of it. Returns its own port.
 */
export async function cutWhen(
  port: number,
  { bytesMax = Infinity, answering }: { bytesMax?: number; answering?: string },
): Promise<number> {
  let bytes = 0
  const relay = createServer((callerEnd) => {
    const serverEnd = connect(port, '127.0.0.1')
    let isLast = false
    const cut = (): void => {
      callerEnd.destroy()
      serverEnd.destroy()
    }
    callerEnd.on('error', cut).on('close', cut)
    callerEnd.on('data', (piece) => {
      if (answering !== undefined && piece.includes(answering)) isLast = true
      serverEnd.write(piece)
    })
    serverEnd.on('error', cut).on('close', cut)
    serverEnd.on('data', (piece) => {
      bytes += piece.length
      if (isLast || bytes > bytesMax) cut()
      else callerEnd.write(piece)
    })
  })
  return listenUntilEnd(relay)
}
