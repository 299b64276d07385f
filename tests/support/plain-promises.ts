/** What Agreements promise, said once more and as plainly as can be: the second opinion on what a Partner is given. */
import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import { type Article, listedAt } from '../../src/domain/article.ts'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import { grantKey } from '../../src/domain/coverage.ts'
import { allowsUse, type License, USES, type Use } from '../../src/domain/license.ts'
import type { PartnerCase } from './any-partner-case.ts'

type Promised = { readonly agreement: Agreement; readonly grant: Grant }

/** By which Grant an article was given; throws where it was given under none. */
export function grantOf({ terms }: ClearedArticle, { audience }: PartnerCase): Promised {
  const named = terms.agreement
  const agreement = audience.agreements.find(({ id }) => id === named?.id)
  const grant = agreement?.grants.find(({ id }) => id === named?.grant)
  if (!agreement || !grant) throw new Error('given under no grant')
  return { agreement, grant }
}

/** The License of the case's article: its own, or the newsroom's default. */
function licenseOf({ article, licenses, newsroom }: PartnerCase): License | undefined {
  return licenses.get(article.license ?? newsroom.defaultLicense)
}

/** The Grants that give the article at that instant. */
export function promisesOf(asked: PartnerCase): readonly Promised[] {
  const { article, audience, now } = asked
  const license = licenseOf(asked)
  if (!license || article.rights.foreign !== null || !isOnShow(article, now)) return []
  return audience.agreements
    .filter((agreement) => isActive(agreement, asked) && signedOf(agreement, license).length > 0)
    .flatMap((agreement) => agreement.grants.map((grant) => ({ agreement, grant })))
    .filter((promised) => isSelected(promised.grant, article, license))
    .filter((promised) => gives(promised, asked, license))
}

function isOnShow(article: Article, now: string): boolean {
  const isOver = article.expiresAt !== null && article.expiresAt <= now
  return article.status === 'usable' && listedAt(article) <= now && !isOver
}

function isActive(agreement: Agreement, { audience: { partner }, now }: PartnerCase): boolean {
  const { document, signedOn, status, from, until } = agreement
  const isSigned = Boolean(document?.trim()) && signedOn !== null
  const isTheirs = agreement.partner === partner.id && status === 'active' && partner.status === 'active'
  return isSigned && isTheirs && from <= now && (until === null || now < until)
}

export function signedOf(agreement: Agreement, { id }: License): readonly License[] {
  return agreement.licenses.filter((license) => license.id === id)
}

/** The narrowest of a Grant and its License's ceilings, as it is and, where it can be narrowed, as it was signed. */
export function mostOf({ agreement, grant }: Promised, license: License): Use {
  const versions = license.irrevocable ? [license] : [license, ...signedOf(agreement, license)]
  const ceilings = versions.map(({ ceiling }) => ceiling)
  const most = USES.findLast((use) => [grant.use, ...ceilings].every((one) => allowsUse(one, use)))
  return most ?? 'headline'
}

function gives(
  { agreement, grant }: Promised,
  { audience, article, ranks, now }: PartnerCase,
  license: License,
): boolean {
  // What holds everywhere is narrowed by nobody; what does not gives nothing to a Partner who is elsewhere.
  if (license.irrevocable) return license.territories === null || isSomewhere([license, audience.partner])
  const hours = (Date.parse(now) - Date.parse(listedAt(article))) / 3_600_000
  const isInTime = hours >= grant.delayHours && hours < (agreement.removeAfterDays ?? 1000) * 24
  const isWithinQuota =
    grant.dailyQuota === null || (ranks.get(grantKey(agreement, grant)) ?? 1000) <= grant.dailyQuota
  return (
    isInTime &&
    isWithinQuota &&
    isSomewhere([audience.partner, agreement, grant, license, ...signedOf(agreement, license)])
  )
}

/** The countries of these cases, and one that stands for all others. */
function isSomewhere(all: readonly { readonly territories: readonly string[] | null }[]): boolean {
  return ['NG', 'GH', 'KE', 'elsewhere'].some((code) =>
    all.every(({ territories }) => territories?.includes(code) ?? true),
  )
}

/** Of the few selections that these cases have. */
function isSelected({ selection }: Grant, article: Article, license: License): boolean {
  const lower = (words: readonly string[] | undefined) => words?.map((word) => word.toLowerCase())
  const section = article.section?.toLowerCase() ?? ''
  const isWeekend = section === 'business' && article.language === 'ha'
  const isOf = (channel: string) =>
    channel === 'latest' || (channel === 'weekend' && isWeekend) || channel === `section-${section}`
  return [
    lower(selection.sections)?.includes(section),
    lower(selection.tags)?.some((tag) => lower(article.tags)?.includes(tag)),
    selection.authors?.includes(article.byline[0]?.name ?? ''),
    lower(selection.languages)?.includes(article.language.toLowerCase()),
    selection.genres?.includes(article.genre),
    selection.sources?.includes(article.source?.title ?? ''),
    selection.licenses?.includes(license.id),
    selection.channels?.some(isOf),
  ].every((answer) => answer !== false)
}
