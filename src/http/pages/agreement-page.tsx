/** One Agreement for its Partner: who signed, for how long, what each Grant gives, what is owed, and how it came to be so. */
import type { Agreement } from '../../domain/agreement.ts'
import type { License } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import type { Partner } from '../../domain/partner.ts'
import type { Instant } from '../../domain/time.ts'
import { Grants } from './agreement-grants.tsx'
import { AGREEMENT_STYLE } from './agreement-style.ts'
import { STATUS_WORDS, standingWords } from './agreement-words.ts'
import { ContactLink } from './contact-link.tsx'
import { CHROME_LANGUAGE, renderPage } from './layout.tsx'
import { DUTY_WORDS, territoryWords } from './license-words.ts'
import { type DateWriter, dateWriter } from './locale.ts'

type AgreementPageProps = {
  readonly newsroom: Newsroom
  readonly partner: Partner
  readonly agreement: Agreement
  /** Every version that was ever more than a draft, newest first. */
  readonly versions: readonly Agreement[]
  readonly now: Instant
}

/** The page as an HTML document; its links are relative, so that they hold by whichever entrance it was reached. */
export function renderAgreementPage(props: AgreementPageProps): string {
  const { newsroom, partner, agreement } = props
  const policy = `${encodeURIComponent(agreement.id)}.jsonld`
  const dates = dateWriter(newsroom)
  return renderPage({
    isForPartner: true,
    newsroom,
    language: CHROME_LANGUAGE,
    title: `${agreement.title} · ${newsroom.name}`,
    links: [{ rel: 'alternate', type: 'application/ld+json', href: policy }],
    meta: [{ name: 'robots', content: 'noindex, noarchive' }],
    style: AGREEMENT_STYLE,
    children: (
      <div class="measure">
        <p class="kicker">
          <a href="../agreements">Agreements</a> <span>{partner.name}</span>
        </p>
        <h1>{agreement.title}</h1>
        <Standing {...props} />
        <Signed {...props} dates={dates} />
        <Grants agreement={agreement} partner={partner} />
        <Owed agreement={agreement} />
        <Licenses licenses={agreement.licenses} />
        <Versions {...props} dates={dates} />
        <section>
          <h2>Whom to ask</h2>
          <p>
            For anything that this page does not say, write to{' '}
            <ContactLink contact={newsroom.contact} subject={agreement.title} />. For machines, the same
            stands in <a href={policy}>ODRL</a>.
          </p>
        </section>
      </div>
    ),
  })
}

type Dated = AgreementPageProps & { readonly dates: DateWriter }

function Day({ instant, dates }: { readonly instant: string; readonly dates: DateWriter }) {
  return <time datetime={instant}>{dates.day(instant)}</time>
}

/** What is closed is said first. */
function Standing({ agreement, partner, now }: AgreementPageProps) {
  const { words, isOpen } = standingWords(agreement, partner, now)
  if (isOpen) return null
  return (
    <p class="notice">{words}. Nothing is given under it now. What is owed for what was given stays owed.</p>
  )
}

function Signed({ newsroom, partner, agreement, now, dates }: Dated) {
  const { from, until, document, signedOn, version, territories } = agreement
  return (
    <section>
      <h2>Who and when</h2>
      <dl class="terms">
        <dt>From</dt>
        <dd>{newsroom.legalNames[0] ?? newsroom.name}</dd>
        <dt>To</dt>
        <dd>{partner.name}</dd>
        <dt>Term</dt>
        <dd>
          <Day instant={from} dates={dates} /> until{' '}
          {until === null ? 'further notice' : <Day instant={until} dates={dates} />}
        </dd>
        <dt>Signed</dt>
        <dd>
          {signedOn === null ? (
            'Not yet'
          ) : (
            <time datetime={signedOn}>{dates.day(`${signedOn}T12:00:00.000Z`)}</time>
          )}
        </dd>
        <dt>Document</dt>
        <dd>{document ?? 'None'}</dd>
        <dt>Where</dt>
        <dd>{territoryWords({ territories }, CHROME_LANGUAGE)}</dd>
        <dt>Status</dt>
        <dd>
          {standingWords(agreement, partner, now).words}, version {version}
        </dd>
      </dl>
    </section>
  )
}

function Owed({ agreement }: Pick<AgreementPageProps, 'agreement'>) {
  const { duties, credit, removeAfterDays } = agreement
  return (
    <section>
      <h2>What you owe</h2>
      <p>Beside what the license of a story and its grant ask for, which comes with each story:</p>
      <ul>
        {duties.map((duty) => (
          <li>{DUTY_WORDS[duty]}</li>
        ))}
        <li>{credit === null ? 'Credit each story as it says' : `Credit our own stories as: ${credit}`}</li>
        {removeAfterDays !== null && (
          <li>
            Remove every copy within {removeAfterDays} {removeAfterDays === 1 ? 'day' : 'days'} of its
            listing: its publication, or the end of its embargo where that is later
          </li>
        )}
      </ul>
    </section>
  )
}

function Licenses({ licenses }: { readonly licenses: readonly License[] }) {
  return (
    <section>
      <h2>Licenses it was signed under</h2>
      <p>
        Stories under any other license are not covered. What Creative Commons allows, no agreement narrows.
      </p>
      <ul>
        {licenses.map(({ id, name, version }) => (
          <li>
            <a href={`/licenses/${encodeURIComponent(id)}`}>{name}</a>, version {version}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ versions, dates }: Dated) {
  return (
    <section>
      <h2>Versions</h2>
      <ul>
        {versions.map(({ version, status, updatedAt }) => (
          <li>
            Version {version}, <Day instant={updatedAt} dates={dates} />: {STATUS_WORDS[status]}
          </li>
        ))}
      </ul>
    </section>
  )
}
