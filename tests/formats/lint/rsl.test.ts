/** The RSL lint: silent on what we write, and each planted fault is named. */
import { describe, expect, it } from 'vitest'
import { lintRsl, lintRslAnswer, lintRslInRss } from '../../../src/formats/lint/rsl.ts'
import { renderRss } from '../../../src/formats/rss.ts'
import { BASE_URL } from '../../support/builders.ts'
import { aRichEdition } from '../../support/editions.ts'

const SOUND = `<?xml version="1.0" encoding="UTF-8"?>
<rsl xmlns="https://rslstandard.org/rsl" max-age="1">
  <content url="/" lastmod="2026-10-01T00:00:00Z">
    <license>
      <permits type="usage">search</permits>
      <prohibits type="usage">ai-train ai-input</prohibits>
      <permits type="geo">NG EU</permits>
      <payment type="purchase"><amount currency="NGN">1500.00</amount></payment>
      <reporting type="telemetry" profile="https://profiles.example/telemetry"/>
      <legal type="warranty">ownership authority</legal>
      <legal type="contact">mailto:licensing@news.example</legal>
    </license>
    <copyright type="organization">Example Courier Ltd</copyright>
    <terms>https://news.example/terms/ai</terms>
  </content>
</rsl>
`

/** What the lint says once `part` of the sound document is replaced. */
function codesOf(part: string, replacement: string): readonly string[] {
  expect(SOUND).toContain(part)
  return lintRsl(SOUND.replace(part, replacement)).map(({ code }) => code)
}

it('says nothing of a sound document', () => {
  expect(lintRsl(SOUND)).toEqual([])
})

it('lets a token of another namespace be, and elements of one', () => {
  const foreign = SOUND.replace('max-age', 'xmlns:x="https://x.example/" max-age').replace(
    '>search<',
    '>search x:quote<',
  )
  expect(lintRsl(foreign.replace('</license>', '<x:anything/></license>'))).toEqual([])
})

const AMOUNT = '<amount currency="NGN">1500.00</amount>'
const LICENSE = SOUND.slice(SOUND.indexOf('<license>'), SOUND.indexOf('</license>') + '</license>'.length)

describe('names each fault that was found in the field', () => {
  it.each([
    ['content-without-license', LICENSE, ''],
    ['permitted-and-prohibited', '>ai-train ai-input<', '>search ai-train<'],
    ['prohibition-swallows-permit', '>ai-train ai-input<', '>all<'],
    ['comma-list', '>ai-train ai-input<', '>ai-train, ai-input<'],
    ['server-named', 'url="/"', 'url="/" server="https://news.example/olp"'],
  ])('%s', (code, part, replacement) => {
    expect(codesOf(part, replacement)).toEqual([code])
  })

  it('prohibition-swallows-permit, of the AI uses alone', () => {
    const broad = SOUND.replace('>ai-train ai-input<', '>ai-all<')
    expect(lintRsl(broad)).toEqual([])
    expect(lintRsl(broad.replace('>search<', '>search ai-index<')).map(({ code }) => code)).toEqual([
      'prohibition-swallows-permit',
    ])
  })

  it('off-origin and unprefixed-child, in RSS', () => {
    const rss = renderRss(aRichEdition())
    expect(lintRslInRss(rss, BASE_URL)).toEqual([])
    const elsewhere = lintRslInRss(rss, 'https://feeds.news.example')
    expect(new Set(elsewhere.map(({ code }) => code))).toEqual(new Set(['off-origin']))
    expect(elsewhere).toHaveLength(5)
    const bare = rss.replaceAll(/(<\/?)rsl:license>/g, '$1license>')
    expect(new Set(lintRslInRss(bare, BASE_URL).map(({ code }) => code))).toEqual(
      new Set(['unprefixed-child', 'content-without-license']),
    )
  })

  it('wrong-media-type and license-not-served, in an answer', () => {
    const url = 'https://news.example/license.xml'
    const codes = (status: number, mediaType: string | null) =>
      lintRslAnswer({ url, status, mediaType }).map(({ code }) => code)
    expect(codes(200, 'application/rsl+xml')).toEqual([])
    expect(codes(200, 'Application/RSL+xml; charset=utf-8')).toEqual([])
    expect(codes(200, 'text/xml')).toEqual(['wrong-media-type'])
    expect(codes(200, null)).toEqual(['wrong-media-type'])
    expect(codes(404, 'application/rsl+xml')).toEqual(['license-not-served'])
  })
})

describe('names what the grammar forbids', () => {
  it.each([
    ['unknown-token', '>search<', '>search ai-search<'],
    ['unknown-token', '>search<', '>search nowhere:quote<'],
    ['unknown-token', '>NG EU<', '>ng<'],
    ['empty-list', '>search<', '><'],
    ['unknown-type', 'permits type="geo"', 'permits type="place"'],
    ['unknown-type', 'payment type="purchase"', 'payment type="inference"'],
    ['unknown-type', 'legal type="warranty"', 'legal'],
    ['duplicate-type', '<permits type="geo">NG EU</permits>', '<permits type="usage">ai-index</permits>'],
    ['missing-currency', AMOUNT, '<amount>1500.00</amount>'],
    ['bad-amount', AMOUNT, '<amount currency="NGN">1,500</amount>'],
    ['missing-type', AMOUNT, '<accepts>{}</accepts>'],
    ['bad-address', AMOUNT, '<standard>crawl</standard>'],
    ['duplicate-element', AMOUNT, `${AMOUNT}${AMOUNT}`],
    ['bad-address', 'mailto:licensing@news.example', 'ask at the desk'],
    ['bad-reporting', 'profile="https://profiles.example/telemetry"', ''],
    ['duplicate-element', '</content>', '<terms>https://news.example/</terms></content>'],
    ['unknown-element', '</license>', '<permit type="usage">search</permit></license>'],
    ['unknown-element', '<content', '<license/><content'],
    ['missing-url', 'url="/"', ''],
    ['bad-max-age', 'max-age="1"', 'max-age="0"'],
    ['bad-boolean', 'url="/"', 'url="/" encrypted="TRUE"'],
    ['encrypted-without-server', 'url="/"', 'url="/" encrypted="true"'],
    ['no-rsl', 'https://rslstandard.org/rsl', 'https://rslstandard.org/rsl/'],
    ['not-well-formed', '</copyright>', ''],
  ])('%s: %s becomes %s', (code, part, replacement) => {
    expect(codesOf(part, replacement)).toContain(code)
  })

  it('no-content, prefixed-root and a text that is no document', () => {
    const codes = (text: string) => lintRsl(text).map(({ code }) => code)
    expect(codes('<rsl xmlns="https://rslstandard.org/rsl"/>')).toEqual(['no-content'])
    expect(codes('<r:rsl xmlns:r="https://rslstandard.org/rsl"/>')).toEqual(['prefixed-root', 'no-content'])
    expect(codes('<r:rsl/>')).toEqual(['not-well-formed', 'no-rsl'])
    expect(codes('')).toEqual(['not-well-formed'])
  })
})
