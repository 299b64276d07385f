import { describe, expect, test } from 'vitest'
import { isTagPrefix, isTimeZone } from '../../../src/http/admin/standards.ts'

describe('a tag prefix (RFC 4151)', () => {
  test.each([
    'tag:news.example,2026:',
    'tag:news.example,2026-01:',
    'tag:news.example,2026-01-31:stories/',
    'tag:desk@news.example,2026:',
    'tag:news.example,2026:caf%C3%A9/',
  ])('%s is one', (text) => expect(isTagPrefix(text)).toBe(true))

  test.each([
    'tag:news.example:',
    'tag:news.example,26:',
    'tag:news.example,2026',
    'tag:news.example,2026-13:',
    'tag:,2026:',
    'tag:news example,2026:',
    'https://news.example/',
    'tag:news.example,2026:a b',
    'tag:News.example,2026:',
    'tag:news.example,2026:caf%c3%a9/',
    'tag:news.example,2026:%41',
    'tag:news.example,2026:100%',
  ])('%s is none', (text) => expect(isTagPrefix(text)).toBe(false))
})

describe('a time zone', () => {
  test.each(['Africa/Lagos', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is one', (name) =>
    expect(isTimeZone(name)).toBe(true),
  )
  test.each(['Lagos', '+01:00', '', 'Africa/Atlantis'])('“%s” is none', (name) =>
    expect(isTimeZone(name)).toBe(false),
  )
})
