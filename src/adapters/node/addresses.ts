/** The network address a request came from: what a trusted proxy says, else that of the connection. */
import { isIP } from 'node:net'

const remembered = new WeakMap<Request, string>()

/** Of a connection that is closed already nothing is known. */
export function rememberAddress(request: Request, address: string | undefined): void {
  if (address !== undefined) remembered.set(request, address)
}

/** Each proxy adds the address it sees at the end of the header: what stands before may be anybody's word. */
export function clientAddress(request: Request, header: string | null): string | null {
  const named = header === null ? '' : (request.headers.get(header)?.split(',').at(-1)?.trim() ?? '')
  return isIP(named) > 0 ? named : (remembered.get(request) ?? null)
}
