/** A Partner's Agreements, for people and for machines: open to it even when nothing else is any more. */
import { VERSION } from '../../config.ts'
import type { Agreement } from '../../domain/agreement.ts'
import { AppError } from '../../domain/errors.ts'
import { earliestOf, type Instant } from '../../domain/time.ts'
import { jsonDocument } from '../../formats/json.ts'
import { renderAgreement } from '../../formats/odrl-agreement.ts'
import { listAgreementVersions } from '../../store/agreements.ts'
import { readSetting, type Setting } from '../../store/newsroom.ts'
import { prefersPage } from '../accept.ts'
import { licenseFacts, tagOf } from '../conditional.ts'
import { answer, type Document, PARTNER_CHOICE_HEADERS } from '../document.ts'
import type { HttpPlatform } from '../kept.ts'
import { renderAgreementListPage } from '../pages/agreement-list-page.tsx'
import { renderAgreementPage } from '../pages/agreement-page.tsx'
import { AGREEMENT_STYLE } from '../pages/agreement-style.ts'
import { HTML, type PageConfig, pageHeaders } from '../pages.ts'
import type { PartnerCaller } from './caller.ts'

type Rendering = Pick<Document, 'mediaType' | 'render' | 'until'> & {
  readonly facts: readonly unknown[]
  readonly headers?: Readonly<Record<string, string>>
}

/** `/partner/agreements`: a page where HTML is liked more than JSON, else a list. */
export async function serveAgreementList(
  platform: HttpPlatform,
  config: PageConfig,
  caller: PartnerCaller,
  request: Request,
): Promise<Response> {
  const { newsroom } = await readHouse(platform)
  const { partner } = caller.standing
  const agreements = shownTo(caller)
  const now = platform.now()
  const isPage = prefersPage(request)
  return answerPrivately(platform, config, request, {
    facts: [
      'agreements',
      isPage,
      newsroom,
      partner,
      agreements.map((one) => [versionFacts(one), boundaryOf(one, now)]),
    ],
    until: earliestOf(agreements.map((agreement) => boundaryOf(agreement, now))),
    ...(isPage
      ? {
          mediaType: HTML,
          headers: await pageHeaders(AGREEMENT_STYLE),
          render: () => renderAgreementListPage({ newsroom, partner, agreements, now }),
        }
      : {
          mediaType: 'application/json',
          render: () => jsonDocument({ agreements: agreements.map(agreementRecord) }),
        }),
  })
}

/** `{id}` for people, `{id}.jsonld` as an ODRL Agreement. Throws AppError `not_found` for another's, and for a draft. */
export async function serveAgreement(
  platform: HttpPlatform,
  config: PageConfig,
  caller: PartnerCaller,
  request: Request,
  name: string,
): Promise<Response> {
  const [, id] = /^(.+)\.jsonld$/s.exec(name) ?? []
  const agreement = shownTo(caller).find((one) => one.id === (id ?? name))
  if (!agreement) throw new AppError('not_found', 'There is no such agreement')
  const { newsroom, licenses } = await readHouse(platform)
  const now = platform.now()
  const until = boundaryOf(agreement, now)
  const { partner } = caller.standing
  const facts = [newsroom, partner, versionFacts(agreement)]
  if (id !== undefined) {
    const { baseUrl } = config
    return answerPrivately(platform, config, request, {
      facts: ['policy', baseUrl, ...facts, licenseFacts(licenses.values())],
      until: null,
      mediaType: 'application/ld+json',
      render: () => renderAgreement({ newsroom, baseUrl, partner, agreement, licenses }),
    })
  }
  const versions = (await listAgreementVersions(platform.db, agreement.id)).filter(isShown)
  return answerPrivately(platform, config, request, {
    facts: ['agreement', ...facts, until, versions.map(versionFacts)],
    until,
    mediaType: HTML,
    headers: await pageHeaders(AGREEMENT_STYLE),
    render: () => renderAgreementPage({ newsroom, partner, agreement, versions, now }),
  })
}

async function readHouse({ db }: HttpPlatform): Promise<Setting> {
  const read = await readSetting(db)
  if (!read) throw new AppError('not_found', 'No newsroom is set up here yet')
  return read.setting
}

/** A draft is the newsroom's own until it is signed. */
function isShown({ status }: Agreement): boolean {
  return status !== 'draft'
}

function shownTo({ standing }: PartnerCaller): readonly Agreement[] {
  return standing.agreements.filter(
    (agreement) => agreement.partner === standing.partner.id && isShown(agreement),
  )
}

/** A version never changes, and its number stands for it. */
function versionFacts({ id, version, updatedAt }: Agreement): readonly unknown[] {
  return [id, version, updatedAt]
}

/** The next instant at which its term changes where it stands; null for none. */
function boundaryOf({ from, until }: Agreement, now: Instant): Instant | null {
  return earliestOf([from, until].filter((at) => at !== null && at > now))
}

function agreementRecord({ partner: _, licenses, ...agreement }: Agreement) {
  return { ...agreement, licenses: licenses.map(({ id, name, version }) => ({ id, name, version })) }
}

function answerPrivately(
  platform: HttpPlatform,
  { maxAge }: PageConfig,
  request: Request,
  { facts, headers, ...rendering }: Rendering,
): Promise<Response> {
  return answer(platform, request, {
    ...rendering,
    etag: tagOf([VERSION, ...facts]),
    changedAt: null,
    maxAge,
    isShared: false,
    headers: { ...headers, ...PARTNER_CHOICE_HEADERS },
  })
}
