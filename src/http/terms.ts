/** The terms for machines: `/license.xml`, `/licenses/{id}.rsl` and `.jsonld`, `/robots.txt`, `/.well-known/tdmrep.json`. */
import { VERSION } from '../config.ts'
import { AppError } from '../domain/errors.ts'
import type { License } from '../domain/license.ts'
import { renderOffer } from '../formats/odrl.ts'
import { renderRobots } from '../formats/robots.ts'
import { type Offering, renderLicenseRsl, renderSiteRsl } from '../formats/rsl.ts'
import { renderTdmRep } from '../formats/tdmrep.ts'
import { RSL_TYPE } from '../formats/terms-url.ts'
import { readSetting } from '../store/newsroom.ts'
import { licenseFacts, tagOf } from './conditional.ts'
import { answer, CORS_HEADERS } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import { type PageConfig, serveLicense } from './pages.ts'

/** What the terms are made from: the newsroom, null before one is set up, and its Licenses, none then. */
type Standing = { readonly newsroom: Offering['newsroom'] | null; readonly licenses: readonly License[] }

async function readStanding(platform: HttpPlatform): Promise<Standing> {
  const read = await readSetting(platform.db)
  if (!read) return { newsroom: null, licenses: [] }
  return { newsroom: read.setting.newsroom, licenses: [...read.setting.licenses.values()] }
}

/** What the site as a whole allows. Throws AppError `not_found` before a newsroom is set up. */
export async function serveSiteRsl(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
): Promise<Response> {
  const { newsroom, licenses } = await readStanding(platform)
  if (!newsroom) throw new AppError('not_found', 'No newsroom is set up here yet')
  const offering = { newsroom, baseUrl: config.baseUrl }
  return answerTerms(platform, config, request, {
    mediaType: RSL_TYPE,
    standing: { newsroom, licenses },
    render: () => renderSiteRsl(offering, licenses),
  })
}

const LICENSE_FORMATS = {
  rsl: { mediaType: RSL_TYPE, render: renderLicenseRsl },
  jsonld: { mediaType: 'application/ld+json', render: renderOffer },
} as const

/** `{id}.rsl` and `{id}.jsonld` for machines, `{id}` for people; an id may have dots of its own. Throws AppError `not_found`. */
export async function serveLicenseDocument(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
  document: string,
): Promise<Response> {
  const [, id, ending] = /^(.+)\.(rsl|jsonld)$/.exec(document) ?? []
  if (!id) return serveLicense(platform, config, request, document)
  const format = LICENSE_FORMATS[ending as keyof typeof LICENSE_FORMATS]
  const { newsroom, licenses } = await readStanding(platform)
  const license = licenses.find((one) => one.id === id)
  if (!newsroom || !license) throw new AppError('not_found', 'There is no such license')
  return answerTerms(platform, config, request, {
    mediaType: format.mediaType,
    standing: { newsroom, licenses: [license] },
    render: () => format.render({ newsroom, baseUrl: config.baseUrl }, license),
  })
}

/** What crawlers may fetch. Before a newsroom is set up there is one too, which allows no use. */
export async function serveRobots(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
): Promise<Response> {
  const standing = await readStanding(platform)
  return answerTerms(platform, config, request, {
    mediaType: 'text/plain; charset=utf-8',
    standing,
    render: () => renderRobots(config.baseUrl, standing.licenses),
  })
}

/** Whether mining is reserved: before a newsroom is set up, it is. */
export async function serveTdmRep(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
): Promise<Response> {
  const standing = await readStanding(platform)
  return answerTerms(platform, config, request, {
    mediaType: 'application/json',
    standing,
    render: () => renderTdmRep(config.baseUrl, standing.licenses),
  })
}

type TermsDocument = {
  readonly mediaType: string
  readonly standing: Standing
  readonly render: () => string
}

/** No `Last-Modified`: a new version of the program, or another address, changes these documents without any write. */
function answerTerms(
  platform: HttpPlatform,
  config: PageConfig,
  request: Request,
  { mediaType, standing, render }: TermsDocument,
): Promise<Response> {
  const { newsroom, licenses } = standing
  return answer(platform, request, {
    etag: tagOf([
      [VERSION, new URL(request.url).pathname, config.baseUrl, newsroom?.version, newsroom?.updatedAt],
      licenseFacts(licenses),
    ]),
    changedAt: null,
    until: null,
    maxAge: config.maxAge,
    isShared: true,
    mediaType,
    headers: CORS_HEADERS,
    render,
  })
}
