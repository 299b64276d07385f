/** What one sentence of standing text states, and how what several of them state is put together. */
import type { Byline } from '../article.ts'
import { ACTS, type Act } from '../license.ts'
import type { LiftingContext } from './lifting.ts'
import type { Link } from './markup.ts'
import { isAmong, nameKey } from './names.ts'

/** A sentence as patterns see it. */
export type Sentence = {
  /** Plain text without ornaments, and without the label ("Editor's note:") before it. */
  readonly text: string
  /** The label its paragraph opens with: an editor's, or a bare "Note". */
  readonly label: 'editor' | 'note' | null
  /** Whether it is all its paragraph says. */
  readonly whole: boolean
  /** Links of the whole paragraph. */
  readonly links: readonly Link[]
}

type Facts = {
  readonly contact?: string
  /** Null: a policy is named, and its link leads nowhere. */
  readonly policyUrl?: string | null
  readonly holder?: string
  readonly year?: string
  readonly allRightsReserved?: true
  readonly reserved?: readonly Act[]
  readonly permission?: string
  readonly byline?: readonly Byline[]
  readonly dateline?: string
  readonly agency?: string
  /** Somebody else a byline or reporting line says the work is from, who is no agency: "Premium Times". */
  readonly claim?: string
}

/** `alone`: standing text by itself; otherwise only in the company of a sentence of its kind that is. */
export type Finding = { readonly facts: Facts; readonly alone: boolean }

/** One statement out of many: the first that says a thing is believed, a holder that is not the newsroom before one that is. */
export type Statement = {
  readonly contact: string | null
  readonly policyUrl: string | null
  readonly holder: string | null
  readonly year: string | null
  readonly allRightsReserved: boolean
  readonly reserved: readonly Act[]
  readonly permission: string | null
  readonly byline: readonly Byline[]
  readonly dateline: string | null
  readonly agency: string | null
  readonly claim: string | null
}

export function mergeFacts(all: readonly Facts[], context: LiftingContext): Statement {
  const first = <Key extends keyof Facts>(key: Key) => all.find((facts) => facts[key])?.[key] ?? null
  const owned = all.find(({ holder }) => holder && !isAmong(context.ownNames, holder)) ?? null
  const holding = owned ?? all.find(({ holder }) => holder) ?? null
  const reserved = new Set(all.flatMap((facts) => facts.reserved ?? []))
  return {
    contact: first('contact'),
    policyUrl: first('policyUrl'),
    holder: holding?.holder ?? null,
    year: holding?.year ?? first('year'),
    allRightsReserved: all.some((facts) => facts.allRightsReserved),
    reserved: ACTS.filter((act) => reserved.has(act)),
    permission: first('permission'),
    byline: distinctByline(all.flatMap((facts) => facts.byline ?? [])),
    dateline: first('dateline'),
    agency: first('agency'),
    claim: first('claim'),
  }
}

/** More names than this are a list of members, not of those who wrote the story. */
const MOST_NAMES = 50

function distinctByline(byline: readonly Byline[]): readonly Byline[] {
  const distinct = new Map<string, Byline>()
  for (const one of byline) {
    const key = nameKey(one.name) || one.name
    if (distinct.size === MOST_NAMES) break
    if (!distinct.has(key)) distinct.set(key, one)
  }
  return [...distinct.values()]
}
