/** The table of patterns: every sentence that newsrooms paste around a story, by kind and name. */
import type { BlockKind } from '../block.ts'
import { readContribution } from './contributions.ts'
import { COPYRIGHT_MARK, readCopyrightLine, readRightsPhrase, readYearAndHolder } from './copyright.ts'
import type { Finding, Sentence } from './finding.ts'
import { readDistribution, readFurniture } from './furniture.ts'
import type { LiftingContext } from './lifting.ts'
import {
  readAddress,
  readCommitment,
  readCorrectionCall,
  readCourtesy,
  readInvitation,
  readLabelAlone,
  readPartnership,
  readPolicyLink,
  readStandards,
  readStandardsLabel,
} from './notes.ts'
import { REPORTING_OPENING, readByline, readReportingLine, readSignOff } from './reporting.ts'
import { readAllowance, readRestriction } from './restriction.ts'
import { RIGHTS_PHRASES } from './rights-phrases.ts'

type Pattern = {
  readonly kind: BlockKind
  readonly name: string
  /** Whether it may also stand before the story; all may stand after it. */
  readonly mayOpen: boolean
  /** Of which kinds its company may be, where it does not stand alone; its own kind unless said. */
  readonly company?: readonly BlockKind[]
  /** Whether its company must be in its own paragraph. */
  readonly within?: true
  /** A quick look that must succeed before the sentence is read. */
  readonly anchor: RegExp
  readonly extract: (sentence: Sentence, context: LiftingContext) => Finding | null
}

const NOTES: readonly Pattern[] = [
  {
    kind: 'editors-note',
    name: 'partnership',
    mayOpen: true,
    anchor: /partner|collab|syndic|publi|licen|print/iu,
    extract: readPartnership,
  },
  { kind: 'editors-note', name: 'note-label', mayOpen: true, anchor: /^$/u, extract: readLabelAlone },
  {
    kind: 'editors-note',
    name: 'invitation',
    mayOpen: true,
    anchor: /partner|collab|syndic|publi|licen|print/iu,
    extract: readInvitation,
  },
  {
    kind: 'editors-note',
    name: 'address',
    mayOpen: true,
    company: ['editors-note', 'copyright-notice'],
    anchor: /@/u,
    extract: readAddress,
  },
  {
    kind: 'editors-note',
    name: 'note-courtesy',
    mayOpen: true,
    anchor: /^(?:or\s)?(?:many|thank|call|phone|tel|whats|sms|text)/iu,
    extract: readCourtesy,
  },
]

const ETHICS: readonly Pattern[] = [
  {
    kind: 'ethics-statement',
    name: 'standards-label',
    mayOpen: false,
    anchor: /^our standards\s?:/iu,
    extract: readStandardsLabel,
  },
  {
    kind: 'ethics-statement',
    name: 'correction-call',
    mayOpen: false,
    anchor: /error|mistake|inaccura|correction|typo|complaint/iu,
    extract: readCorrectionCall,
  },
  {
    kind: 'ethics-statement',
    name: 'policy-link',
    mayOpen: false,
    anchor: /polic|guideline|standards|code|principles|charter|statement/iu,
    extract: readPolicyLink,
  },
  {
    kind: 'ethics-statement',
    name: 'ethics-commitment',
    mayOpen: false,
    anchor: /committed|dedicated|devoted/iu,
    extract: readCommitment,
  },
  {
    kind: 'ethics-statement',
    name: 'ethics-standards',
    mayOpen: false,
    anchor: /^(?:our|all|every|we|this)\s/iu,
    extract: readStandards,
  },
]

const REPORTING: readonly Pattern[] = [
  {
    kind: 'reporting-line',
    name: 'reporting-line',
    mayOpen: true,
    anchor: REPORTING_OPENING,
    extract: readReportingLine,
  },
  { kind: 'reporting-line', name: 'byline', mayOpen: true, anchor: /^by\b/iu, extract: readByline },
  {
    kind: 'reporting-line',
    name: 'contribution',
    mayOpen: false,
    anchor: /\s(?:reported|contributed)\s/iu,
    extract: readContribution,
  },
  {
    kind: 'reporting-line',
    name: 'agency-sign-off',
    mayOpen: true,
    anchor: /^.{2,50}$/u,
    extract: readSignOff,
  },
]

const COPYRIGHT: readonly Pattern[] = [
  ...RIGHTS_PHRASES.map(
    (row): Pattern => ({
      kind: 'copyright-notice',
      name: `rights-reserved-${row.language}`,
      mayOpen: false,
      anchor: row.phrase,
      extract: (sentence, context) => readRightsPhrase(row, sentence, context),
    }),
  ),
  {
    kind: 'copyright-notice',
    name: 'copyright-line',
    mayOpen: false,
    anchor: COPYRIGHT_MARK,
    extract: readCopyrightLine,
  },
  {
    kind: 'copyright-notice',
    name: 'restriction',
    mayOpen: false,
    anchor: /^\p{L}/u,
    extract: readRestriction,
  },
  {
    kind: 'copyright-notice',
    name: 'allowance',
    mayOpen: false,
    anchor: /\bcredit is given to\s/iu,
    extract: readAllowance,
  },
  {
    kind: 'copyright-notice',
    name: 'distribution',
    mayOpen: false,
    anchor: /^(?:distributed|syndicated|provided|supplied)\s/iu,
    extract: readDistribution,
  },
  {
    kind: 'copyright-notice',
    name: 'year-and-holder',
    mayOpen: false,
    anchor: /^(?:19|20)\d\d/u,
    extract: readYearAndHolder,
  },
  {
    kind: 'copyright-notice',
    name: 'furniture',
    mayOpen: false,
    within: true,
    anchor: /^.{1,160}$/u,
    extract: readFurniture,
  },
]

/** In the order they are tried: what a sentence is first understood as, it is. */
export const PATTERNS: readonly Pattern[] = [...REPORTING, ...NOTES, ...ETHICS, ...COPYRIGHT]

export type Match = Finding & { readonly pattern: Pattern }

/** What the table makes of a sentence; null when it understands nothing. */
export function matchSentence(sentence: Sentence, context: LiftingContext): Match | null {
  for (const pattern of PATTERNS) {
    const finding = pattern.anchor.test(sentence.text) ? pattern.extract(sentence, context) : null
    if (finding) return { ...finding, pattern }
  }
  return null
}
