/** A Partner's own deliveries as a table. */
import type { Newsroom } from '../../domain/newsroom.ts'
import type { ListedDelivery } from '../../store/deliveries.ts'
import { renderPage } from './layout.tsx'
import { dateWriter } from './locale.ts'

const STYLE = `
.ledger{overflow-x:auto;margin-block:1.5rem;font:.875rem/1.5 var(--sans)}
.ledger table{border-collapse:collapse;width:100%}
.ledger th,.ledger td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--soft)}
.ledger td:first-child{overflow-wrap:anywhere}
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
  'Article',
  'Revision',
  'Use',
  'Agreement',
  'Door',
  'First received',
  'Last received',
  'Times',
]

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
        <p>
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
                    <td>{line.permanentId}</td>
                    <td>{line.revision}</td>
                    <td>{line.use}</td>
                    <td>
                      {line.agreement}, version {line.agreementVersion}
                    </td>
                    <td>{line.door}</td>
                    <td>{minute(line.firstAt)}</td>
                    <td>{minute(line.lastAt)}</td>
                    <td>{line.times}</td>
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
