/** `/robots.txt` (RFC 9309): what crawlers may fetch, and as Content-Signal what they may do with it then. */
import type { License } from '../domain/license.ts'
import { AI_WORDS, type AiUse, machineTermsOf, permittedEverywhere } from '../domain/machine-terms.ts'
import { siteRslUrl } from './terms-url.ts'

/** Doors for operators and partners: nothing there is for crawlers. */
const CLOSED = ['/api/', '/p/', '/partner/']

/** In the order Content-Signal lists them. */
const SIGNALS: readonly AiUse[] = ['index', 'input', 'train']

/** The declaration that gives the signals their meaning: without it they are mere preferences. */
const DECLARATION = `# Whoever takes anything from this site is bound by the content signals below. Each names a use:
#
#   search    building a search index and showing results from it: links and short extracts,
#             not summaries written by AI
#   ai-input  giving it to an AI model that answers or writes (retrieval, grounding and the like)
#   ai-train  training or fine-tuning an AI model
#
# "yes" allows the use, "no" forbids it. What is not named is neither allowed nor forbidden here.
#
# EVERY "NO" IS AN EXPRESS RESERVATION OF RIGHTS UNDER ARTICLE 4 OF DIRECTIVE (EU) 2019/790 ON
# COPYRIGHT AND RELATED RIGHTS IN THE DIGITAL SINGLE MARKET.
#
# The signals hold for the site as a whole. An article's own page and documents state its own terms.`

/**
 * What every License allows at once; a territorial one allows nothing here, since a signal knows no countries. Before
 * a newsroom is set up nothing is allowed, and no license and no sitemap is named, for there is none. `License` stands
 * before the first group, where it is global (RSL §4.2): inside one it would hold for that group's crawlers only.
 */
export function renderRobots(baseUrl: string, licenses: readonly License[]): string {
  const isOpen = licenses.length > 0
  const allowed = permittedEverywhere(machineTermsOf(licenses))
  const signals = SIGNALS.map((use) => `${AI_WORDS[use].signal}=${allowed.includes(use) ? 'yes' : 'no'}`)
  const lines = [
    DECLARATION,
    '',
    ...(isOpen ? [`License: ${siteRslUrl(baseUrl)}`, ''] : []),
    'User-agent: *',
    `Content-Signal: ${signals.join(', ')}`,
    'Allow: /',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    ...(isOpen ? ['', `Sitemap: ${baseUrl}/sitemap.xml`] : []),
  ]
  return `${lines.join('\n')}\n`
}
