/** The Explanation: what an audience is given of one article at an instant, or why it is refused and what would have to change. */
import type { Agreement, AgreementStatus, Grant } from './agreement.ts'
import type { Audience, GivenTerms, PartnerAudience } from './allowance.ts'
import { type AssetAnswer, assetAnswers } from './asset-words.ts'
import { type ClearanceCase, type ClearedArticle, clearArticle, type Refusal, rightsOf } from './clearance.ts'
import { clearByGrant, type GrantCase, grantObstacles, onShow } from './grant-obstacles.ts'
import type { Duty, Use } from './license.ts'
import { agreementObstacles, articleObstacles, type Obstacle, publicObstacles } from './obstacle.ts'
import { REFUSAL_WORDS, sentenceOf } from './refusal-words.ts'
import { type Instant, latestOf } from './time.ts'

/** What is given, and by which promise. */
export type ClearedAnswer = {
  readonly outcome: 'cleared'
  readonly use: Use
  /** The next instant at which the clock changes the answer; null when none is. */
  readonly until: Instant | null
  /** By which Grant; null for the public, which has the License alone. */
  readonly agreement: (NonNullable<GivenTerms['agreement']> & Pick<Agreement, 'title' | 'document'>) | null
  /** As it now is; `signedVersion` is the one the Agreement was signed under, null for the public. */
  readonly license: {
    readonly id: string
    readonly version: number
    readonly name: string
    readonly signedVersion: number | null
  }
  readonly credit: string
  readonly duties: readonly Duty[]
  /** The last instant of use for this audience; null for no limit. */
  readonly lastUse: Instant | null
  readonly assets: readonly AssetAnswer[]
} & Pick<GivenTerms, 'territories' | 'ai' | 'permits' | 'removeBy'>

export type RefusedAnswer = {
  readonly outcome: 'refused'
  readonly reason: Refusal
  readonly sentence: string
  readonly until: Instant | null
  /** What would have to change, a sentence each. */
  readonly remedies: readonly string[]
}

export type Answer = ClearedAnswer | RefusedAnswer

/** The answer of one Grant asked alone, as if the article were on show: several Agreements are separate promises. */
export type GrantAnswer = {
  readonly agreement: string
  readonly version: number
  readonly title: string
  readonly status: AgreementStatus
  /** Null for an Agreement that grants nothing. */
  readonly grant: string | null
  /** What it gives now; null where it gives nothing. */
  readonly use: Use | null
  readonly reason: Refusal | null
  readonly sentence: string | null
  /** When it ends; of what it does not give, when the clock alone begins it. Null where neither is known. */
  readonly until: Instant | null
  readonly obstacles: readonly Obstacle[]
}

/** The answer at the case's door. */
export function explainAnswer(asked: ClearanceCase): Answer {
  const clearance = clearArticle(asked)
  if (clearance.outcome === 'cleared') return clearedAnswer(asked, clearance.article, clearance.until)
  const { reason, until } = clearance
  const found = remediesOf(asked, reason)
  const remedies = found.length > 0 ? found : [REFUSAL_WORDS[reason].remedy]
  return { outcome: 'refused', reason, sentence: sentenceOf(reason), until, remedies }
}

function clearedAnswer(asked: ClearanceCase, given: ClearedArticle, until: Instant | null): ClearedAnswer {
  const { terms, rights, use, duties } = given
  const { id, version, name } = rights.license
  const agreement = agreementOf(asked.audience, terms)
  const signed = agreement?.licenses.find((license) => license.id === id)
  return {
    outcome: 'cleared',
    use,
    until,
    agreement:
      agreement && terms.agreement
        ? { ...terms.agreement, title: agreement.title, document: agreement.document }
        : null,
    license: { id, version, name, signedVersion: signed?.version ?? null },
    credit: rights.credit,
    duties,
    lastUse: given.expiresAt,
    assets: assetAnswers(asked, given, agreement),
    territories: terms.territories,
    ai: terms.ai,
    permits: terms.permits,
    removeBy: terms.removeBy,
  }
}

function agreementOf(audience: Audience, { agreement }: GivenTerms): Agreement | null {
  if (audience.kind === 'public' || agreement === null) return null
  return audience.agreements.find(({ id }) => id === agreement.id) ?? null
}

/** Of the article first: what keeps everyone from it. Then of the License, or of the Grant that refuses for this reason and is nearest to a yes. */
function remediesOf(asked: ClearanceCase, reason: Refusal): readonly string[] {
  const { audience } = asked
  const everyones = articleObstacles(asked)
  if (everyones.length > 0) return everyones.map(({ remedy }) => remedy)
  if (audience.kind === 'partner') {
    const distance = (one: GrantAnswer) => (one.reason === reason ? 0 : 100) + one.obstacles.length
    const [nearest] = explainGrants(asked, audience).toSorted((a, b) => distance(a) - distance(b))
    return nearest?.obstacles.map(({ remedy }) => remedy) ?? []
  }
  const completion = rightsOf(asked)
  const { country } = audience
  const own = completion.complete ? publicObstacles(completion.rights.license, country) : []
  return own.map(({ remedy }) => remedy)
}

/** Of each Agreement and each of its Grants, in the order of the audience's. */
export function explainGrants(asked: ClearanceCase, audience: PartnerAudience): readonly GrantAnswer[] {
  const completion = rightsOf(asked)
  return audience.agreements.flatMap((agreement) => {
    if (!completion.complete || agreement.grants.length === 0) {
      return [answerOfAgreement(asked, audience, agreement)]
    }
    const { license } = completion.rights
    return agreement.grants.map((grant) =>
      answerOf(onShow({ asked: { ...asked, audience }, license, agreement, grant })),
    )
  })
}

/** Where there is no Grant to ask, or no License to ask it about. */
function answerOfAgreement(
  { now }: ClearanceCase,
  audience: PartnerAudience,
  agreement: Agreement,
): GrantAnswer {
  const obstacles = agreementObstacles(audience, agreement, now)
  const reason = obstacles[0]?.reason ?? (agreement.grants.length === 0 ? 'outside-grant' : null)
  const remedy = 'Add a grant to the agreement: it has none.'
  const bare =
    agreement.grants.length === 0 ? [{ reason: 'outside-grant', remedy, until: null } as const] : []
  return {
    ...headOf(agreement, null),
    use: null,
    reason,
    sentence: reason && sentenceOf(reason),
    until: null,
    obstacles: [...obstacles, ...bare],
  }
}

function answerOf(grantCase: GrantCase): GrantAnswer {
  const clearance = clearByGrant(grantCase)
  const obstacles = grantObstacles(grantCase)
  const head = headOf(grantCase.agreement, grantCase.grant)
  if (clearance.outcome === 'cleared') {
    const { use, until } = clearance
    return { ...head, use, reason: null, sentence: null, until, obstacles }
  }
  const { reason } = clearance
  return { ...head, use: null, reason, sentence: sentenceOf(reason), until: endOf(obstacles), obstacles }
}

function headOf({ id, version, title, status }: Agreement, grant: Grant | null) {
  return { agreement: id, version, title, status, grant: grant?.id ?? null }
}

/** When the clock alone has taken them all away. */
function endOf(obstacles: readonly Obstacle[]): Instant | null {
  const ends = obstacles.map(({ until }) => until)
  return ends.includes(null) ? null : latestOf(ends)
}
