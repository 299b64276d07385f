/** Partners of every kind for the leak test, and what each may be shown of each story: told here by hand, and not by clearance. */
import type { Agreement } from '../../src/domain/agreement.ts'
import type { License } from '../../src/domain/license.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { type Door, EXPIRED, LIFTED, markOf, mayBeShown, STORIES } from './marked-stories.ts'
import { aGrant, anAgreement, aPartner } from './partners.ts'

/** When `late` has waited long enough for what was listed at seven. */
export const RELEASED = '2025-10-15T11:00:00.000Z'
/** When the Agreement of `over` ends and that of `soon` begins. */
export const TURNED = '2025-10-15T11:30:00.000Z'

type Given = 'nothing' | 'headline' | 'summary' | 'fullText'
type Shown = { readonly given: Given; readonly images: boolean }
type Asked = { readonly door: Door; readonly now: string }

type Promised = {
  readonly agreement: Partial<Agreement>
  readonly partner?: Partial<Partner>
  /** Ids of the Licenses it was signed under. */
  readonly signed: readonly string[]
  readonly shown: (story: string, asked: Asked) => Shown
}

const ARR = 'all-rights-reserved'
const OPEN = 'cc-by-nd-4.0'
const EVERY = [ARR, OPEN, 'agency-restricted', 'nigeria-only']

const NOTHING: Shown = { given: 'nothing', images: false }
const full = (images = true): Shown => ({ given: 'fullText', images })

/** By the fields of each story: those that are never on show, and those that are for a time. */
function isOnShow(story: string, now: string): boolean {
  if (['withheld', 'canceled', 'legal', 'incomplete'].includes(story)) return false
  if (['embargoed', 'ahead', 'brief'].includes(story) && now < LIFTED) return false
  return !(['expiring', 'brief'].includes(story) && now >= EXPIRED)
}

const isReserved = (story: string) => ['reserved', 'later', 'sponsored'].includes(story)

/** Everything, as far as the Licenses go: of the agency's a summary, of what is for Nigeria all, since the Partner is everywhere. */
const everything = (story: string, { now }: Asked): Shown => {
  if (!isOnShow(story, now)) return NOTHING
  return story === 'agency' ? { given: 'summary', images: true } : full()
}

export const PROMISES: Readonly<Record<string, Promised>> = {
  full: { agreement: {}, signed: EVERY, shown: everything },
  narrow: {
    agreement: {
      grants: [
        aGrant({
          use: 'summary',
          images: false,
          selection: {
            sections: ['reserved', 'open', 'territorial'].map((story) => markOf(story, 'section')),
          },
        }),
      ],
    },
    partner: { territories: ['GH'] },
    signed: EVERY,
    shown: (story, { door, now }) => {
      if (!['reserved', 'open'].includes(story) || !isOnShow(story, now)) return NOTHING
      // Never less than anyone gets: on a page the full text, and of what is open everything everywhere.
      if (story === 'open' || door === 'page') return full(false)
      return { given: 'summary', images: false }
    },
  },
  late: {
    agreement: { grants: [aGrant({ delayHours: 4 })] },
    signed: [ARR],
    shown: (story, { now }) => {
      const since = story === 'later' ? '2025-10-15T11:30:00.000Z' : RELEASED
      return isReserved(story) && now >= since ? full() : NOTHING
    },
  },
  rationed: {
    agreement: { grants: [aGrant({ dailyQuota: 2, use: 'fullText' })] },
    signed: [ARR],
    shown: (story) => (story === 'reserved' || story === 'sponsored' ? full() : NOTHING),
  },
  elsewhere: {
    agreement: { grants: [aGrant({ selection: { sections: ['Nowhere'] } })] },
    signed: EVERY,
    shown: () => NOTHING,
  },
  opinions: {
    agreement: { grants: [aGrant({ selection: { genres: ['opinion'] } })] },
    signed: EVERY,
    shown: (story) => (story === 'opinion' ? full() : NOTHING),
  },
  over: {
    agreement: { until: TURNED },
    signed: EVERY,
    shown: (story, asked) => (asked.now < TURNED ? everything(story, asked) : NOTHING),
  },
  soon: {
    agreement: { from: TURNED },
    signed: EVERY,
    shown: (story, asked) => (asked.now >= TURNED ? everything(story, asked) : NOTHING),
  },
  ended: { agreement: { status: 'ended' }, signed: EVERY, shown: () => NOTHING },
  suspended: { agreement: { status: 'suspended' }, signed: EVERY, shown: () => NOTHING },
  drafted: {
    agreement: { status: 'draft', document: null, signedOn: null },
    signed: EVERY,
    shown: () => NOTHING,
  },
  barred: { agreement: {}, partner: { status: 'suspended' }, signed: EVERY, shown: () => NOTHING },
}

/** Who asks: the public, or a Partner at its own doors. */
export type Asker = {
  readonly partner: string | null
  readonly door: Door
  readonly country: string | null
  readonly now: string
}

const NEVER = ['email', 'refused', 'borrowed', 'silenced']
const PICTURES = ['image', 'alt', 'recording', 'rendition']
const ORDER: readonly Given[] = ['nothing', 'headline', 'summary', 'fullText']
const NEEDED: Readonly<Record<string, Given>> = { summary: 'summary', body: 'fullText' }

/** Whether a story's mark (`q0story0field`) may stand in an answer. */
export function mayStand(mark: string, asker: Asker): boolean {
  if (asker.partner === null) return mayBeShown(mark, asker)
  const [, story = '', field = ''] = mark.split('0')
  const promise = PROMISES[asker.partner]
  if (NEVER.includes(field) || !promise || !STORIES[story]) return false
  const { given, images } = promise.shown(story, asker)
  if (PICTURES.includes(field)) return images && ORDER.indexOf(given) >= ORDER.indexOf('summary')
  return ORDER.indexOf(given) >= ORDER.indexOf(NEEDED[field] ?? 'headline')
}

/** The words that a Partner's own Agreement names, which it may read there. */
export function wordsSigned(partner: string | null): string {
  return partner === null ? '' : JSON.stringify(PROMISES[partner]?.agreement.grants ?? [])
}

/** A word that is in what was agreed with one Partner alone. */
export const secretOf = (partner: string, field: string): string => `q1${partner}1${field}`

/** The Partner and its Agreement, each word of them a secret of its own. */
export function promiseOf(
  name: string,
  licenses: ReadonlyMap<string, License>,
): { readonly partner: Partner; readonly agreement: Agreement } {
  const promised = PROMISES[name]
  if (!promised) throw new Error(`there is no promise ${name}`)
  const secret = (field: string) => secretOf(name, field)
  const partner = aPartner({
    id: secret('id'),
    name: secret('name'),
    contacts: [{ name: secret('contact'), email: `${secret('mail')}@partner.example` }],
    domains: [`${secret('domain')}.example`],
    ...promised.partner,
  })
  const agreement = anAgreement({
    id: secret('agreement'),
    partner: partner.id,
    title: secret('title'),
    document: secret('document'),
    signedOn: '2025-01-06',
    from: '2025-01-07T00:00:00.000Z',
    credit: `{credit} ${secret('credit')}`,
    licenses: promised.signed.flatMap((id) => licenses.get(id) ?? []),
    ...promised.agreement,
  })
  return { partner, agreement }
}
