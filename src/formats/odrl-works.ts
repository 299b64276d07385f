/** What a policy is about, in ODRL: the newsroom's works, as far as they are given, and which of them. */
import type { GrantSelection } from '../domain/agreement.ts'
import { selectedChannels } from '../domain/channel.ts'
import { licenseUrl } from '../domain/edition.ts'
import type { License } from '../domain/license.ts'
import { channelPermanentId, type Newsroom } from '../domain/newsroom.ts'
import type { Offering } from './rsl.ts'

/** An IRI, or plain text. */
type Operand = { readonly '@id': string } | string

export type Constraint = {
  readonly leftOperand: string
  readonly operator: string
  readonly rightOperand: unknown
  readonly unit?: string
}

/** A term of the newsroom's own, under its own tag (RFC 4151): ODRL leaves these to whoever names the works. */
export function ownTerm({ idPrefix }: Pick<Newsroom, 'idPrefix'>, name: string): string {
  return `${idPrefix}term/${name}`
}

type Collection = {
  /** `fullText`, `summary+images`; null for the works as a whole. */
  readonly extent: string | null
  readonly licenses: readonly License[]
  readonly selection?: GrantSelection
}

/** Information Model §2.2.3: a collection that is refined names its `source`. */
export function worksOf({ newsroom, baseUrl }: Offering, { extent, licenses, selection = {} }: Collection) {
  const under = licenses.map((license) => ({ '@id': licenseUrl(baseUrl, license) }))
  return {
    '@type': 'AssetCollection',
    source: `${newsroom.idPrefix}works${extent === null ? '' : `/${extent}`}`,
    refinement: [anyOf(newsroom, 'license', under), ...refinementsOf(newsroom, selection)],
  }
}

/** Each list that is given: any within a list, all lists together. Channels are named as in an article's subjects. */
function refinementsOf(newsroom: Newsroom, selection: GrantSelection): readonly Constraint[] {
  const { sections, tags, authors, languages, genres, sources, channels } = selection
  const named = (ids: readonly string[]) => ids.map((id) => ({ '@id': channelPermanentId(newsroom, id) }))
  const facets = Object.entries({
    section: sections && { sections },
    tag: tags && { tags },
    author: authors && { authors },
    language: languages && { languages },
  }).flatMap(([name, one]) => (one ? [anyOf(newsroom, name, named(selectedChannels(one).flat()))] : []))
  return [
    ...facets,
    ...(genres ? [anyOf(newsroom, 'genre', genres)] : []),
    ...(sources ? [anyOf(newsroom, 'source', sources)] : []),
    ...(channels ? [anyOf(newsroom, 'channel', named(channels))] : []),
  ]
}

function anyOf(newsroom: Newsroom, name: string, rightOperand: readonly Operand[]): Constraint {
  return { leftOperand: ownTerm(newsroom, name), operator: 'isAnyOf', rightOperand }
}
