/** The client's address on Node: the connection's, or what the proxy we trust added. */
import { describe, expect, it } from 'vitest'
import { clientAddress, rememberAddress } from '../../../src/adapters/node/addresses.ts'

function aRequest(forwarded?: string): Request {
  const request = new Request('http://news.example/', {
    headers: forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded },
  })
  rememberAddress(request, '127.0.0.1')
  return request
}

describe('a client’s address', () => {
  it('is the connection’s, whatever a header says that nobody told us to trust', () => {
    expect(clientAddress(aRequest('192.0.2.7'), null)).toBe('127.0.0.1')
    expect(clientAddress(aRequest(), null)).toBe('127.0.0.1')
  })

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['203.0.113.9, 192.0.2.7', '192.0.2.7'],
    ['evil,, 2001:db8::1 ', '2001:db8::1'],
    ['192.0.2.7, unknown', '127.0.0.1'],
    ['', '127.0.0.1'],
    [undefined, '127.0.0.1'],
  ])('is the last that the trusted header %s names', (forwarded, address) => {
    expect(clientAddress(aRequest(forwarded), 'x-forwarded-for')).toBe(address)
  })

  it('is unknown where the connection is gone', () => {
    const request = new Request('http://news.example/')
    rememberAddress(request, undefined)
    expect(clientAddress(request, null)).toBeNull()
  })
})
