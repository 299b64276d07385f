/** The configuration: one table of environment variables, from which it is read, checked and documented. */
import { z } from 'zod'
import { AppError } from './domain/errors.ts'

/** When cron calls the tick, on Node and on Workers alike. */
export const TICK_CRON = '* * * * *'

/** The version every document names as its generator. */
export const VERSION = '0.1.0'

/** Bytes of an Asset that is hosted here, at most: a Worker reads it into memory when it is sent in. */
export const MAX_ASSET_BYTES = 10_000_000

type Setting<T> = {
  readonly variable: string
  readonly doc: string
  readonly expected: string
  /** Shown where the default follows from other settings. */
  readonly fallback: string
  readonly schema: z.ZodType<T, string | undefined>
}

/** One row of the table; the type of its schema is the type of its field. */
function setting<T>(row: Setting<T>): Setting<T> {
  return row
}

const blankAsMissing = (value: string | undefined) =>
  value === undefined || value.trim() === '' ? undefined : value.trim()

function optional<T>(schema: z.ZodType<T, string>, fallback: string): z.ZodType<T, string | undefined> {
  return z.preprocess(
    (value) => blankAsMissing(value as string | undefined) ?? fallback,
    schema,
  ) as z.ZodType<T, string | undefined>
}

function nullable(schema: z.ZodType<string, string>): z.ZodType<string | null, string | undefined> {
  return z.preprocess(
    (value) => blankAsMissing(value as string | undefined) ?? null,
    schema.nullable(),
  ) as z.ZodType<string | null, string | undefined>
}

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max)

const webOrigin = z
  .string()
  .refine(isOrigin)
  .transform((value) => new URL(value).origin)

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, pathname, search, hash, username } = new URL(value)
  return /^https?:$/.test(protocol) && pathname === '/' && `${search}${hash}${username}` === ''
}

export const SETTINGS = {
  port: setting({
    variable: 'PORT',
    doc: 'The port the server listens on (Node).',
    expected: 'a port number from 1 to 65535, or 0 for any free one',
    fallback: '8080',
    schema: optional(wholeNumber(0, 65535), '8080'),
  }),
  host: setting({
    variable: 'HOST',
    doc: 'The address the server listens on (Node). All addresses of the machine unless set.',
    expected: 'a host name or address',
    fallback: '(all)',
    schema: nullable(z.string().regex(/^[\w.:-]+$/)),
  }),
  baseUrl: setting({
    variable: 'BASE_URL',
    doc: 'Scheme and host under which readers reach the server; every link in every document starts with it.',
    expected: 'an http or https address without a path',
    fallback: 'http://localhost:{PORT}',
    schema: nullable(webOrigin),
  }),
  database: setting({
    variable: 'DATABASE',
    doc: 'The SQLite file (Node); made when it is not there.',
    expected: 'a file path',
    fallback: 'data/local/imprimatur.db',
    schema: optional(z.string(), 'data/local/imprimatur.db'),
  }),
  adminToken: setting({
    variable: 'ADMIN_TOKEN',
    doc: "The first owner's credential: make it random (`openssl rand -hex 32`), of at least 16 characters. Without it, one is made at the first start and shown once.",
    expected: 'at least 16 characters without spaces',
    fallback: '(made at first start)',
    schema: nullable(z.string().regex(/^\S{16,}$/)),
  }),
  logLevel: setting({
    variable: 'LOG_LEVEL',
    doc: 'The least serious messages that are written to standard error.',
    expected: 'one of debug, info, warn, error',
    fallback: 'info',
    schema: optional(z.enum(['debug', 'info', 'warn', 'error']), 'info'),
  }),
  maxAge: setting({
    variable: 'MAX_AGE',
    doc: 'Seconds a public document may be reused without asking again, at most; never past the next change that is known.',
    expected: 'a whole number from 0 to 86400',
    fallback: '300',
    schema: optional(wholeNumber(0, 86400), '300'),
  }),
  countryHeader: setting({
    variable: 'COUNTRY_HEADER',
    doc: "Request header in which a trusted proxy names the reader's country (ISO 3166-1 alpha-2). Licenses limited to territories refuse readers whose country is unknown.",
    expected: 'a header name',
    fallback: '(none)',
    schema: nullable(z.string().regex(/^[A-Za-z0-9-]+$/)),
  }),
  addressHeader: setting({
    variable: 'ADDRESS_HEADER',
    doc: "Request header in which a trusted proxy names the client's network address (Node); of several the last counts, which the proxy added itself. Wrong credentials are counted by address; without it, by that of the connection.",
    expected: 'a header name',
    fallback: '(none)',
    schema: nullable(z.string().regex(/^[A-Za-z0-9-]+$/)),
  }),
} as const

type Settings = typeof SETTINGS
type Read = { readonly [K in keyof Settings]: z.output<Settings[K]['schema']> }

/** The settings as read, with the base URL settled. */
export type Config = Omit<Read, 'baseUrl'> & { readonly baseUrl: string }

/** Throws AppError `invalid`, naming each variable that is wrong and what was expected. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults = Object.values(SETTINGS).flatMap(({ variable, expected, schema }) => {
    const value = env[variable]
    if (schema.safeParse(value).success) return []
    return [{ field: variable, value: variable === 'ADMIN_TOKEN' ? '…' : String(value), expected }]
  })
  if (faults.length > 0) {
    const list = faults.map((fault) => `${fault.field}=${fault.value}: expected ${fault.expected}`).join('; ')
    throw new AppError('invalid', `The environment is not right. ${list}`, { faults })
  }
  const read = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { variable, schema }]) => [name, schema.parse(env[variable])]),
  ) as Read
  return { ...read, baseUrl: read.baseUrl ?? `http://localhost:${read.port}` }
}
