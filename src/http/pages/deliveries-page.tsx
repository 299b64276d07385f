/** A Partner's own deliveries as a table. */
import type { DeliveryDoor } from '../../domain/delivery.ts'
import type { Use } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import type { ListedDelivery } from '../../store/deliveries.ts'
import { renderPage } from './layout.tsx'
import { dateWriter } from './locale.ts'

const STYLE = `
.ledger{overflow-x:auto;margin-block:1.5rem;font:.875rem/1.5 var(--sans)}
.ledger table{border-collapse:collapse;width:100%}
.ledger th,.ledger td{text-align:start;vertical-align:top;padding:.5rem 1.25rem .5rem 0;border-bottom:1px solid var(--rule);white-space:nowrap}
.ledger-lead{margin-top:1rem}
`

export const DELIVERIES_STYLE = STYLE.replaceAll('\n', '')

/** A line as its Partner sees it: no headline, since it may have changed, or be nobody's to read any more. */
export type OwnDelivery = Omit<ListedDelivery, 'partner' | 'headline'> & { readonly permanentId: string }

type DeliveriesPageProps = {
  readonly newsroom: Newsroom | null
  /** The Partner's name. */
  readonly partner: string
  readonly deliveries: readonly OwnDelivery[]
  /** Where older ones are, relative to this page; null where there are none. */
  readonly older: string | null
}

const COLUMNS = [
  'First received',
  'Last received',
  'Times',
  'Use',
  'Door',
  'Revision',
  'Agreement',
  'Article',
]

const USE_WORDS: Readonly<Record<Use, string>> = {
  headline: 'Headline',
  summary: 'Summary',
  fullText: 'Full text',
}

const DOOR_WORDS: Readonly<Record<DeliveryDoor, string>> = {
  channel: 'Channel',
  archive: 'Archive',
  article: 'Article',
  search: 'Search',
  asset: 'Image or recording',
}

export function renderDeliveriesPage({ newsroom, partner, deliveries, older }: DeliveriesPageProps): string {
  const { minute } = dateWriter(newsroom ?? { language: 'en', timeZone: 'UTC' })
  return renderPage({
    isForPartner: true,
    newsroom,
    language: 'en',
    title: `Deliveries to ${partner}`,
    meta: [{ name: 'robots', content: 'noindex' }],
    style: DELIVERIES_STYLE,
    children: (
      <>
        <h1>Deliveries to {partner}</h1>
        <p class="ledger-lead">
          What was handed over with your credentials, newest first. Answers of the last second may not be in
          it yet.
        </p>
        {deliveries.length === 0 && <p>None.</p>}
        {deliveries.length > 0 && (
          <section class="ledger" aria-label="Deliveries" tabindex={0}>
            <table>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th scope="col">{column}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {deliveries.map((line) => (
                  <tr>
                    <td>{minute(line.firstAt)}</td>
                    <td>{minute(line.lastAt)}</td>
                    <td>{line.times}</td>
                    <td>{USE_WORDS[line.use]}</td>
                    <td>{DOOR_WORDS[line.door]}</td>
                    <td>{line.revision}</td>
                    <td>
                      {line.agreement}, version {line.agreementVersion}
                    </td>
                    <td>
                      <a href={`articles/${line.article}`}>{line.permanentId}</a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {older !== null && (
          <p>
            <a href={older} rel="next">
              Older deliveries
            </a>
          </p>
        )}
      </>
    ),
  })
}
