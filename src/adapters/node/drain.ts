/** Draining: a server that stops takes no new request, finishes those under way, and leaves no connection open. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Watches the server's connections. The function returned closes the server: connections without a request are ended at
 * once (browsers open some ahead), the others after their answer, and all of them when `patience` (ms) is over.
 */
export function watchConnections(server: Server): (patience: number) => Promise<void> {
  const busy = new Map<Socket, number>()
  let isStopping = false
  server.on('connection', (socket: Socket) => {
    busy.set(socket, 0)
    socket.once('close', () => busy.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.set(socket, (busy.get(socket) ?? 0) + 1)
    if (isStopping) response.shouldKeepAlive = false
    response.once('close', () => {
      busy.set(socket, (busy.get(socket) ?? 1) - 1)
      if (isStopping) socket.end()
    })
  })
  return (patience) =>
    new Promise((resolve) => {
      isStopping = true
      server.close(() => resolve())
      for (const [socket, requests] of busy) if (requests === 0) socket.destroy()
      setTimeout(() => {
        for (const socket of busy.keys()) socket.destroy()
      }, patience).unref()
    })
}
