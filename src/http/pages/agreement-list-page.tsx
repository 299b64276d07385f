/** A Partner's Agreements for people: one a row, with where it stands. */
import type { Agreement } from '../../domain/agreement.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import type { Partner } from '../../domain/partner.ts'
import type { Instant } from '../../domain/time.ts'
import { AGREEMENT_STYLE } from './agreement-style.ts'
import { standingWords } from './agreement-words.ts'
import { ContactLink } from './contact-link.tsx'
import { CHROME_LANGUAGE, renderPage } from './layout.tsx'
import { type DateWriter, dateWriter } from './locale.ts'

type Props = {
  readonly newsroom: Newsroom
  readonly partner: Partner
  readonly agreements: readonly Agreement[]
  readonly now: Instant
}

/** The page as an HTML document; its links are relative, so that they hold by whichever entrance it was reached. */
export function renderAgreementListPage({ newsroom, partner, agreements, now }: Props): string {
  const dates = dateWriter(newsroom)
  return renderPage({
    isForPartner: true,
    newsroom,
    language: CHROME_LANGUAGE,
    title: `Agreements with ${partner.name} · ${newsroom.name}`,
    meta: [{ name: 'robots', content: 'noindex, noarchive' }],
    style: AGREEMENT_STYLE,
    children: (
      <div class="measure">
        <p class="kicker">
          <span>{partner.name}</span>
        </p>
        <h1>Agreements</h1>
        {agreements.length === 0 && (
          <p class="empty">
            Nothing is signed yet. To come to an agreement, write to{' '}
            <ContactLink contact={newsroom.contact} subject={partner.name} />.
          </p>
        )}
        {agreements.length > 0 && (
          <ul class="agreements">
            {agreements.map((agreement) => (
              <Row agreement={agreement} words={standingWords(agreement, partner, now).words} dates={dates} />
            ))}
          </ul>
        )}
      </div>
    ),
  })
}

type RowProps = { readonly agreement: Agreement; readonly words: string; readonly dates: DateWriter }

function Row({ agreement, words, dates }: RowProps) {
  return (
    <li>
      <h2>
        <a href={`agreements/${encodeURIComponent(agreement.id)}`}>{agreement.title}</a>
      </h2>
      <p class="meta">
        <span class="byline">{words}</span> <span>Version {agreement.version}</span>{' '}
        <span>
          From <time datetime={agreement.from}>{dates.day(agreement.from)}</time>
          {agreement.until !== null && (
            <>
              {' '}
              until <time datetime={agreement.until}>{dates.day(agreement.until)}</time>
            </>
          )}
        </span>
      </p>
    </li>
  )
}
