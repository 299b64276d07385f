/** The words of each Refusal, the same wherever one is printed: what it says, and what would have to change. */
import type { Refusal } from './clearance.ts'

export type RefusalWords = {
  /** What is so, in one sentence. */
  readonly sentence: string
  /** What would have to change, where nothing more is known than the reason. */
  readonly remedy: string
}

/** Each reason has words: a new one does not compile without. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, RefusalWords>> = {
  canceled: {
    sentence: 'The article was canceled.',
    remedy: 'Restore the article, if that was a mistake.',
  },
  withheld: {
    sentence: 'The article is withheld.',
    remedy: 'Restore the article.',
  },
  embargoed: {
    sentence: 'The article’s embargo, or its publication, is still to come.',
    remedy: 'Wait, or change the article’s times.',
  },
  expired: {
    sentence: 'The time in which the article may be used has passed.',
    remedy: 'Change the article’s expiry, or agree on more days of use.',
  },
  'rights-incomplete': {
    sentence: 'The article’s rights are incomplete.',
    remedy: 'State the rights that are missing.',
  },
  'no-agreement': {
    sentence: 'No signed agreement is there.',
    remedy: 'Sign an agreement and activate it.',
  },
  'agreement-not-started': {
    sentence: 'The agreement has not begun yet.',
    remedy: 'Wait until the agreement begins.',
  },
  'agreement-ended': {
    sentence: 'The agreement has ended.',
    remedy: 'Agree on a later end, or sign a new agreement.',
  },
  'agreement-suspended': {
    sentence: 'The agreement, or the partner, is suspended.',
    remedy: 'Activate the agreement or the partner again.',
  },
  'outside-grant': {
    sentence: 'No grant covers the article.',
    remedy: 'Widen a grant, or sign the agreement under the article’s license.',
  },
  territory: {
    sentence: 'There is no country in which the article may be used.',
    remedy: 'Let the territories of license, agreement, grant and partner meet.',
  },
  delayed: {
    sentence: 'The agreement gives the article later.',
    remedy: 'Wait until the delay is over.',
  },
  quota: {
    sentence: 'The day’s quota was full before the article.',
    remedy: 'Raise the grant’s daily quota.',
  },
}

/** What a Refusal says, in one sentence. */
export function sentenceOf(reason: Refusal): string {
  return REFUSAL_WORDS[reason].sentence
}
