/** Checking what is promised to Partners: terms that end, doors nobody can open, and articles nobody can get. */
import { type Agreement, isSigned } from '../domain/agreement.ts'
import type { Article } from '../domain/article.ts'
import { clearArticle } from '../domain/clearance.ts'
import type { PartnerStanding } from '../domain/coverage.ts'
import type { Partner } from '../domain/partner.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { listAgreements } from '../store/agreements.ts'
import { type EndingCredential, readCredentialFindings } from '../store/findings.ts'
import { listLightArticles } from '../store/light-articles.ts'
import type { Setting } from '../store/newsroom.ts'
import { listPartners } from '../store/partners.ts'
import { type Finding, finding, NAMED, namedAtMost } from './finding.ts'
import { audienceAt } from './know-partner.ts'
import { listStandings } from './list-standings.ts'

const DAYS_AHEAD = 30
const DAY = 86_400_000

/** Articles that are looked at, the newest, and decisions at most. */
const MOST_ARTICLES = 1000
const MOST_DECISIONS = 100_000

export async function checkPartners(
  platform: Platform,
  setting: Setting,
  now: Instant,
): Promise<readonly Finding[]> {
  const { db } = platform
  const span = {
    from: now,
    to: new Date(Date.parse(now) + DAYS_AHEAD * DAY).toISOString(),
    limit: NAMED * 10,
  }
  const [partners, agreements] = [await listPartners(db), await listAgreements(db)]
  const { ending, holders } = await readCredentialFindings(db, span)
  return [
    ...checkTerms(agreements, now, span.to),
    ...checkSuspended(partners, agreements),
    ...checkDoors(partners, agreements, holders, now),
    ...checkCredentials(ending),
    ...(await checkReach(platform, setting, now)),
  ]
}

function checkTerms(agreements: readonly Agreement[], now: Instant, soon: Instant): readonly Finding[] {
  const active = agreements.filter(({ status }) => status === 'active')
  const over = active.filter(({ until }) => until !== null && until <= now)
  const ends = active.filter(({ until }) => until !== null && until > now && until <= soon)
  return [
    ...namedAtMost(
      over.map(({ id, partner, until }) =>
        finding(
          'warning',
          'agreement-over',
          `The agreement ${id} with ${partner} ended at ${until}, and is still marked active. \`imprimatur agreement set ${id} --until …\` for a later end, or \`agreement end ${id}\``,
          id,
        ),
      ),
    ),
    ...namedAtMost(
      ends.map(({ id, partner, until }) =>
        finding(
          'warning',
          'agreement-ends',
          `The agreement ${id} with ${partner} ends at ${until}: talk to them. \`imprimatur agreement set ${id} --until …\` for a later end`,
          id,
        ),
      ),
    ),
  ]
}

function checkSuspended(partners: readonly Partner[], agreements: readonly Agreement[]): readonly Finding[] {
  const suspended = (what: string, id: string) =>
    finding(
      'info',
      'suspended',
      `The ${what} ${id} is suspended: it gives nothing until it is active again`,
      id,
    )
  return namedAtMost([
    ...partners.filter(({ status }) => status === 'suspended').map(({ id }) => suspended('partner', id)),
    ...agreements.filter(({ status }) => status === 'suspended').map(({ id }) => suspended('agreement', id)),
  ])
}

/** Who is promised something now, and has nothing to show at the door. */
function checkDoors(
  partners: readonly Partner[],
  agreements: readonly Agreement[],
  holders: ReadonlySet<string>,
  now: Instant,
): readonly Finding[] {
  const isNow = ({ status, from, until, ...signed }: Agreement) =>
    status === 'active' && isSigned(signed) && from <= now && (until === null || now < until)
  const promised = new Set(agreements.filter(isNow).map(({ partner }) => partner))
  const shut = partners.filter(
    ({ id, status }) => status === 'active' && promised.has(id) && !holders.has(id),
  )
  return namedAtMost(
    shut.map(({ id, name }) =>
      finding(
        'warning',
        'credential-missing',
        `${name} has an active agreement and no credential that counts: it can fetch nothing. \`imprimatur credential add ${id} --name …\``,
        id,
      ),
    ),
  )
}

function checkCredentials(ending: readonly EndingCredential[]): readonly Finding[] {
  return namedAtMost(
    ending.map(({ id, partner, name, expiresAt, isCovered }) =>
      isCovered
        ? finding(
            'info',
            'credential-ends',
            `The credential “${name}” of ${partner} ends at ${expiresAt}; another of theirs lasts longer`,
            id,
          )
        : finding(
            'warning',
            'credential-ends',
            `The credential “${name}” of ${partner} ends at ${expiresAt}, and they have none that lasts longer. \`imprimatur credential rotate ${id}\` makes the next one`,
            id,
          ),
    ),
  )
}

/**
 * The public gets a headline at least, wherever a License does not depend on the reader's country. Of the others, those
 * that no Partner is given, nor will be by the clock alone.
 */
async function checkReach(platform: Platform, setting: Setting, now: Instant): Promise<readonly Finding[]> {
  const limited = [...setting.licenses.values()].filter(({ territories }) => territories !== null)
  if (limited.length === 0) return []
  const standings = await listStandings(platform)
  const most = Math.min(MOST_ARTICLES, Math.floor(MOST_DECISIONS / Math.max(standings.length, 1)))
  const articles = await listLightArticles(platform.db, most)
  const lost = articles.filter((article) => isNobodys(setting, standings, article, now))
  return namedAtMost(
    lost.map(({ id, headline }) =>
      finding(
        'warning',
        'nobody-gets',
        `“${headline}” is given to nobody: its license is limited to countries, a reader’s country may be unknown, and no partner is given it. \`imprimatur explain --article ${id}\` says more`,
        id,
      ),
    ),
  )
}

function isNobodys(
  setting: Setting,
  standings: readonly PartnerStanding[],
  article: Article,
  now: Instant,
): boolean {
  const asked = { article, ...setting, now }
  const ofPublic = clearArticle({ ...asked, audience: { kind: 'public', door: 'feed', country: null } })
  // What is refused for another reason is kept from everyone, and said elsewhere.
  if (ofPublic.outcome === 'cleared' || ofPublic.reason !== 'territory') return false
  return standings.every((standing) => {
    const clearance = clearArticle({ ...asked, audience: audienceAt('feed', standing, 'header') })
    return clearance.outcome === 'refused' && !LATER.includes(clearance.reason)
  })
}

/** Refusals that pass by the clock, or that depend on what else there is on the day. */
const LATER: readonly string[] = ['delayed', 'agreement-not-started', 'quota']
