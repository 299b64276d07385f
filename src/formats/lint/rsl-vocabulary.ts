/** The vocabulary of RSL 1.0 as data: which element stands where and how often, and which tokens each list knows. */

/** An element's children, and whether it may hold one at most (`one`) or several. */
export const CHILDREN: Readonly<Record<string, Readonly<Record<string, 'one' | 'many'>>>> = {
  rsl: { content: 'many' },
  content: {
    license: 'many',
    alternate: 'many',
    schema: 'one',
    copyright: 'one',
    terms: 'one',
  },
  license: { permits: 'many', prohibits: 'many', payment: 'one', reporting: 'many', legal: 'many' },
  payment: { standard: 'one', custom: 'one', amount: 'one', accepts: 'one' },
}

/** Elements of which a license has one for each `type` at most, and the types there are (§3.5, §3.6, §3.13). */
export const TYPES: Readonly<Record<string, readonly string[]>> = {
  permits: ['usage', 'user', 'geo'],
  prohibits: ['usage', 'user', 'geo'],
  legal: ['warranty', 'disclaimer', 'attestation', 'contact', 'proof'],
}

/** §3.7. `inference` was a draft's; it is `use` now. */
export const PAYMENTS: readonly string[] = [
  'purchase',
  'subscription',
  'training',
  'crawl',
  'use',
  'contribution',
  'attribution',
  'free',
]

const USAGE: readonly string[] = ['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search']
const USER: readonly string[] = ['commercial', 'non-commercial', 'education', 'government', 'personal']
const WARRANTY: readonly string[] = [
  'ownership',
  'authority',
  'no-infringement',
  'privacy-consent',
  'no-malware',
]
const DISCLAIMER: readonly string[] = ['as-is', 'no-warranty', 'no-liability', 'no-indemnity']

/** Whether a list of this type knows a token; a type that is not here holds no tokens. */
export const TOKENS: Readonly<Record<string, (token: string) => boolean>> = {
  usage: (token) => USAGE.includes(token),
  user: (token) => USER.includes(token),
  geo: (token) => /^[A-Z]{2}$/.test(token),
  warranty: (token) => WARRANTY.includes(token),
  disclaimer: (token) => DISCLAIMER.includes(token),
  attestation: (token) => token === 'true' || token === 'false',
}

/** What a prohibition of this token covers besides itself (§3.4.1.1). */
export const COVERS: Readonly<Record<string, (token: string) => boolean>> = {
  all: () => true,
  'ai-all': (token) => token.startsWith('ai-'),
}
