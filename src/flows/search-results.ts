/** What a search is asked for, and what every Edition of results has in common. */
import type { Audience } from '../domain/allowance.ts'
import type { Edition } from '../domain/edition.ts'
import { isAnyTerritorial } from '../domain/license.ts'
import type { SearchQuery } from '../domain/search-query.ts'
import type { Instant } from '../domain/time.ts'
import type { Setting } from '../store/newsroom.ts'
import { entranceOf } from './open-channel.ts'

export type SearchRequest = {
  readonly query: SearchQuery
  readonly audience: Audience
  /** Which page of results, from 1, and how many are on one. */
  readonly page: number
  readonly size: number
  readonly baseUrl: string
  readonly now: Instant
  /** Seconds a reader may keep the answer at most. */
  readonly maxAge: number
}

export type Results = Omit<Edition, 'articles' | 'until' | 'changedAt'>

export function resultsOf(request: SearchRequest, setting: Setting, hasMore: boolean): Results {
  const { query, page } = request
  const { newsroom, licenses } = setting
  return {
    ...setting,
    channel: {
      id: 'search',
      kind: 'named',
      title: `${newsroom.name}: “${query.text}”`,
      description: `What ${newsroom.name} has published on “${query.text}”, best first.`,
      selection: null,
      image: null,
    },
    place: { kind: 'search', query: query.text, page, older: hasMore ? page + 1 : null },
    isTerritorial: isAnyTerritorial(licenses),
    entrance: entranceOf(request.audience),
    baseUrl: request.baseUrl,
    maxAge: request.maxAge,
  }
}
