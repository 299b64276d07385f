/** The configuration: read from the environment, refused by name, and documented from the same table. */
import { describe, expect, it } from 'vitest'
import { readConfig, SETTINGS } from '../src/config.ts'

function configurationPage(): string {
  const rows = Object.values(SETTINGS).map(
    ({ variable, doc, expected, fallback }) => `| \`${variable}\` | ${doc} | ${expected} | \`${fallback}\` |`,
  )
  return [
    '# Configuration',
    '',
    'Everything is set by environment variables; on Workers by `[vars]` in `wrangler.toml` and by secrets.',
    'A value that is not right stops the start and names its variable.',
    '',
    '| variable | what it does | expected | default |',
    '|---|---|---|---|',
    ...rows,
    '',
    'This page is generated from the table in `src/config.ts`: `npx vitest run tests/config.test.ts -u`.',
    '',
  ].join('\n')
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: null,
      baseUrl: 'http://localhost:8080',
      database: 'data/local/imprimatur.db',
      adminToken: null,
      logLevel: 'info',
      maxAge: 300,
      countryHeader: null,
      addressHeader: null,
    })
  })

  it('takes a base URL without its last slash, and follows the port without one', () => {
    expect(readConfig({ BASE_URL: 'https://news.example/' }).baseUrl).toBe('https://news.example')
    expect(readConfig({ PORT: '9090' }).baseUrl).toBe('http://localhost:9090')
  })

  it('treats a blank value as none', () => {
    expect(readConfig({ PORT: ' ', ADMIN_TOKEN: '' })).toMatchObject({ port: 8080, adminToken: null })
  })

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['HOST', 'not a host'],
    ['BASE_URL', 'news.example'],
    ['BASE_URL', 'ftp://news.example'],
    ['BASE_URL', 'https://news.example/feeds'],
    ['ADMIN_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['MAX_AGE', '-1'],
    ['COUNTRY_HEADER', 'X Country'],
    ['ADDRESS_HEADER', 'X Address'],
  ])('%s=%s is refused by name', (variable, value) => {
    expect(() => readConfig({ [variable]: value })).toThrow(variable)
  })

  it('never repeats a token in its complaint', () => {
    expect(() => readConfig({ ADMIN_TOKEN: 'sesame' })).toThrow(/^((?!sesame).)*$/)
  })

  it('is documented, each variable of it', async () => {
    await expect(configurationPage()).toMatchFileSnapshot('../docs/configuration.md')
  })
})
