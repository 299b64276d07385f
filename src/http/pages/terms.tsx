/** Terms in plain words, one card a License: what the public may have, what partners may, whom to ask. */
import type { License } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { ContactLink } from './contact-link.tsx'
import { CHROME_LANGUAGE } from './layout.tsx'
import { territoryWords, USE_WORDS } from './license-words.ts'

type Props = { readonly newsroom: Newsroom; readonly licenses: readonly License[] }

export function Terms({ newsroom, licenses }: Props) {
  return (
    <section id="terms" class="wide" aria-labelledby="terms-heading">
      <h2 id="terms-heading" class="label">
        Terms
      </h2>
      <div class="licenses">
        {licenses.map((license) => (
          <LicenseCard license={license} newsroom={newsroom} />
        ))}
      </div>
      <p id="feed-extension">
        Every article carries its rights in words and as metadata; in JSON Feed they stand in the extension{' '}
        <code>_newsroom_rights</code>.
      </p>
    </section>
  )
}

function LicenseCard({ license, newsroom }: { readonly license: License; readonly newsroom: Newsroom }) {
  return (
    <div class="license">
      <h3>
        <a href={`/licenses/${encodeURIComponent(license.id)}`}>{license.name}</a>
      </h3>
      <dl class="terms">
        <dt>Anyone, in feeds</dt>
        <dd>{USE_WORDS[license.publicUse]}</dd>
        <dt>Anyone, on our pages</dt>
        <dd>{USE_WORDS[license.pageUse]}</dd>
        <dt>Partners, at most</dt>
        <dd>{USE_WORDS[license.ceiling]}</dd>
        {license.territories !== null && <dt>Where</dt>}
        {license.territories !== null && <dd>{territoryWords(license, CHROME_LANGUAGE)}</dd>}
        <dt>Whom to ask</dt>
        <dd>
          <ContactLink contact={newsroom.contact} subject={license.name} />
        </dd>
      </dl>
      <p>{license.terms}</p>
    </div>
  )
}
