/** The lint of robots.txt, and our own reading of RFC 9309. */
import { describe, expect, it } from 'vitest'
import { lintRobots, mayFetch, readRobots } from '../../../src/formats/lint/robots.ts'

const SOUND = `# A "no" reserves rights under Directive (EU) 2019/790.
License: https://news.example/license.xml

User-agent: *
Content-Signal: search=yes, ai-input=no, ai-train=no
Allow: /
Disallow: /api/

Sitemap: https://news.example/sitemap.xml
`

function codesOf(part: string, replacement: string): readonly string[] {
  expect(SOUND).toContain(part)
  return lintRobots(SOUND.replace(part, replacement)).map(({ code }) => code)
}

describe('the lint', () => {
  it('says nothing of a sound file', () => {
    expect(lintRobots(SOUND)).toEqual([])
    expect(lintRobots(SOUND.replaceAll('\n', '\r\n'))).toEqual([])
  })

  it.each([
    ['license-not-absolute', 'https://news.example/license.xml', '/license.xml'],
    ['sitemap-not-absolute', 'https://news.example/sitemap.xml', '/sitemap.xml'],
    ['bad-signal', 'search=yes', 'search=y'],
    ['bad-signal', 'search=yes', 'train-ai=no'],
    ['duplicate-signal', 'ai-train=no', 'ai-train=no, search=yes'],
    ['no-declaration', '2019/790', 'on copyright'],
    ['no-common-group', 'User-agent: *', 'User-agent: OneBot'],
    ['bad-path', 'Disallow: /api/', 'Disallow: api/'],
    ['unknown-line', 'Disallow: /api/', 'Noindex: /api/'],
    ['not-a-line', 'Disallow: /api/', 'keep out'],
    ['no-group', 'License:', 'Disallow: /early\nLicense:'],
    ['too-long', 'Allow: /', `Allow: /${'x'.repeat(600_000)}`],
  ])('names %s: %s becomes %s', (code, part, replacement) => {
    expect(codesOf(part, replacement)).toEqual([code])
  })
})

describe('the reading', () => {
  it('takes a License in a group for that group, and one before all groups for everybody', () => {
    const { licenses, groups } = readRobots(
      'License: https://a.example/\nUser-agent: A\nUser-agent: b\nLicense: https://b.example/\n',
    )
    expect(licenses).toEqual(['https://a.example/'])
    expect(groups.map(({ agents, licenses }) => [agents, licenses])).toEqual([
      [['a', 'b'], ['https://b.example/']],
    ])
  })

  it('lets the longest rule count, the one that allows of two alike, and a crawler’s own group alone', () => {
    const robots = readRobots(
      'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.php$\nAllow: /same\nDisallow: /same\nDisallow:\n\nUser-agent: Own\nDisallow: /own\n',
    )
    const may = (path: string, agent = 'Any') => mayFetch(robots, agent, path)
    expect([may('/a/x'), may('/a/b/x'), may('/x.php'), may('/x.php?y'), may('/same'), may('/')]).toEqual([
      ...[false, true, false, true, true, true],
    ])
    expect([may('/a', 'own'), may('/own', 'OWN'), may('/robots.txt', 'own')]).toEqual([true, false, true])
  })
})
