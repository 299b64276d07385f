/** What a Partner was given, as the ledger has it: `deliveries`, as JSON or as a table for people. */
import { VERSION } from '../../config.ts'
import { AppError } from '../../domain/errors.ts'
import { type Newsroom, permanentId } from '../../domain/newsroom.ts'
import { type ListedDelivery, listDeliveries } from '../../store/deliveries.ts'
import { readNewsroom } from '../../store/newsroom.ts'
import { prefersPage } from '../accept.ts'
import { tagOf } from '../conditional.ts'
import { deliveryPageOf, nextCursor, type StatedStretch, stretchOf } from '../delivery-page.ts'
import { answer, PARTNER_CHOICE_HEADERS } from '../document.ts'
import type { HttpPlatform } from '../kept.ts'
import { DELIVERIES_STYLE, type OwnDelivery, renderDeliveriesPage } from '../pages/deliveries-page.tsx'
import { HTML, type PageConfig, pageHeaders } from '../pages.ts'
import type { PartnerCaller } from './caller.ts'

/** Lines in one answer. */
const PAGE_LINES = 200

/** Of the caller alone; `from`, `to`, `article` and `cursor` narrow it. Throws AppError `invalid` for a query it cannot read. */
export async function serveDeliveries(
  platform: HttpPlatform,
  config: PageConfig,
  caller: PartnerCaller,
  request: Request,
): Promise<Response> {
  const { standing } = caller
  const { partner } = standing
  const { article, cursor, ...stated } = queryOf(request)
  const newsroom = await readNewsroom(platform.db)
  const page = deliveryPageOf(stretchOf(stated, newsroom?.timeZone ?? 'UTC'), cursor, PAGE_LINES)
  const filter = { partner: partner.id, article: article ?? null, revision: null }
  const lines = await listDeliveries(platform.db, filter, page)
  const deliveries = lines.map((line) => ownOf(line, newsroom))
  const next = nextCursor(lines, PAGE_LINES)
  const older = olderAddress(request, next)
  const isPage = prefersPage(request)
  return answer(platform, request, {
    etag: tagOf([VERSION, 'deliveries', isPage, partner.id, partner.name, newsroom, deliveries, older]),
    changedAt: null,
    until: null,
    // The next answer may add to it.
    maxAge: Math.min(config.maxAge, 1),
    isShared: false,
    mediaType: isPage ? HTML : 'application/json',
    headers: { ...(isPage ? await pageHeaders(DELIVERIES_STYLE) : {}), ...PARTNER_CHOICE_HEADERS },
    render: () =>
      isPage
        ? renderDeliveriesPage({
            newsroom,
            partner: partner.name,
            deliveries,
            older,
          })
        : JSON.stringify({ partner: partner.id, deliveries, next }),
  })
}

type Query = StatedStretch & { readonly article?: string | undefined; readonly cursor?: string | undefined }

const PARAMETERS: ReadonlySet<string> = new Set(['from', 'to', 'article', 'cursor'])

function queryOf(request: Request): Query {
  const { searchParams } = new URL(request.url)
  for (const name of searchParams.keys()) {
    if (PARAMETERS.has(name)) continue
    // Its value is not repeated: somebody may have taken this for a place to put a credential.
    const faults = [{ field: name, expected: 'from, to, article or cursor' }]
    throw new AppError('invalid', 'There is no such parameter', { faults })
  }
  return Object.fromEntries(searchParams) as Query
}

function ownOf(
  { partner: _, headline: __, ...line }: ListedDelivery,
  newsroom: Newsroom | null,
): OwnDelivery {
  return { permanentId: newsroom ? permanentId(newsroom, line.article) : line.article, ...line }
}

/** Beside this document, so that it is the same under both entrances. */
function olderAddress(request: Request, next: string | null): string | null {
  if (next === null) return null
  const { searchParams } = new URL(request.url)
  searchParams.set('cursor', next)
  return `?${searchParams}`
}
