/** The page of one License: what anyone may have, what an agreement may add, what is owed, and whom to ask. */
import { ACTS, AI_USES, type AiUses, type License } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { hostOf, webUrl } from '../../domain/web-url.ts'
import { offerUrl, RSL_TYPE, rslUrl } from '../../formats/terms-url.ts'
import { ContactLink } from './contact-link.tsx'
import { CHROME_LANGUAGE, renderPage } from './layout.tsx'
import { ACT_WORDS, AI_WORDS, DUTY_WORDS, territoryWords, USE_WORDS } from './license-words.ts'
import { dateWriter, languageAttributes } from './locale.ts'
import { pageCard } from './open-graph.ts'

type LicensePageProps = {
  readonly newsroom: Newsroom
  /** Scheme and host, without a trailing slash. */
  readonly baseUrl: string
  readonly license: License
}

/** The license's page as an HTML document. */
export function renderLicensePage({ newsroom, baseUrl, license }: LicensePageProps): string {
  const url = webUrl(license.url)
  return renderPage({
    newsroom,
    language: CHROME_LANGUAGE,
    title: `${license.name} · ${newsroom.name}`,
    description: license.terms,
    canonical: licensePageUrl(baseUrl, license),
    links: [
      ...(url ? [{ rel: 'license', href: url }] : []),
      { rel: 'alternate', type: RSL_TYPE, href: rslUrl(baseUrl, license) },
      { rel: 'alternate', type: 'application/ld+json', href: offerUrl(baseUrl, license) },
    ],
    meta: pageCard(newsroom, {
      type: 'website',
      title: license.name,
      description: license.terms,
      url: licensePageUrl(baseUrl, license),
      language: CHROME_LANGUAGE,
    }),
    children: (
      <div class="measure">
        <p class="kicker">
          <span>License</span>
        </p>
        <h1>{license.name}</h1>
        <p class="standfirst" {...languageAttributes(newsroom.language, CHROME_LANGUAGE)}>
          {license.terms}
        </p>
        {url && (
          <p class="notice">
            These are the terms in short. What binds is the license itself, at <a href={url}>{hostOf(url)}</a>
            .
          </p>
        )}
        <Uses license={license} />
        <ReservedActs license={license} />
        <Duties license={license} />
        <AiTerms ai={license.ai} />
        <NoticeTemplate license={license} />
        <Change license={license} />
        <Ask newsroom={newsroom} license={license} />
      </div>
    ),
  })
}

/** The page's own address, whatever the license is called. */
export function licensePageUrl(baseUrl: string, license: Pick<License, 'id'>): string {
  return `${baseUrl}/licenses/${encodeURIComponent(license.id)}`
}

type Props = { readonly license: License }

function Uses({ license }: Props) {
  return (
    <section>
      <h2>What may be had</h2>
      <dl class="terms">
        <dt>Anyone, in feeds</dt>
        <dd>{USE_WORDS[license.publicUse]}</dd>
        <dt>Anyone, on our pages</dt>
        <dd>{USE_WORDS[license.pageUse]}</dd>
        <dt>Partners, at most</dt>
        <dd>{USE_WORDS[license.ceiling]}, as far as their agreement says so</dd>
        <dt>Where</dt>
        <dd>{territoryWords(license, CHROME_LANGUAGE)}</dd>
      </dl>
    </section>
  )
}

function ReservedActs({ license }: Props) {
  const free = ACTS.filter((act) => !license.reserved.includes(act))
  return (
    <section>
      <h2>What is reserved</h2>
      {license.reserved.length > 0 && (
        <>
          <p>None of this without the rights holder’s prior express written permission:</p>
          <ul>
            {ACTS.filter((act) => license.reserved.includes(act)).map((act) => (
              <li>{ACT_WORDS[act]}</li>
            ))}
          </ul>
        </>
      )}
      {free.length > 0 && (
        <>
          <p>This needs no further permission, within the terms on this page:</p>
          <ul>
            {free.map((act) => (
              <li>{ACT_WORDS[act]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Duties({ license }: Props) {
  return (
    <section>
      <h2>What you owe</h2>
      {license.duties.length === 0 ? (
        <p>This license asks for nothing in return.</p>
      ) : (
        <ul>
          {license.duties.map((duty) => (
            <li>{DUTY_WORDS[duty]}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function AiTerms({ ai }: { readonly ai: AiUses }) {
  return (
    <section>
      <h2>Use by AI systems</h2>
      <dl class="terms">
        {AI_USES.map((use) => (
          <>
            <dt>{AI_WORDS[use]}</dt>
            <dd>{ai[use] ? 'Allowed' : 'Not allowed without an agreement'}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** The template's `{year}` and `{holder}` are shown as the blanks they are. */
function NoticeTemplate({ license }: Props) {
  return (
    <section>
      <h2>The notice to keep</h2>
      <p class="notice">
        {license.notice
          .split(/\{(year|holder)\}/)
          .map((part, index) => (index % 2 === 1 ? <var>{part}</var> : part))}
      </p>
    </section>
  )
}

function Change({ license }: Props) {
  return (
    <section>
      <h2>Can this change?</h2>
      {license.irrevocable ? (
        <p>
          Not for what you already have. A story once offered under this license stays under it, and what it
          allowed is never taken back. If we correct or withdraw such a story we ask you to follow; we cannot
          order it.
        </p>
      ) : (
        <p>
          Yes. The version below is the one that holds now. If we correct, withhold or withdraw a story,
          copies made under this license follow.
        </p>
      )}
    </section>
  )
}

function Ask({ newsroom, license }: Omit<LicensePageProps, 'baseUrl'>) {
  return (
    <section id="ask">
      <h2>Whom to ask</h2>
      <p>
        For anything more than this page gives, write to{' '}
        <ContactLink contact={newsroom.contact} subject={license.name} />.
      </p>
      <p class="meta">
        <span>Version {license.version}</span>{' '}
        <time datetime={license.updatedAt}>{dateWriter(newsroom).day(license.updatedAt)}</time>
      </p>
    </section>
  )
}
