/** What an Agreement gives, Grant by Grant: at a glance in a table, then in words. */
import { type Agreement, type Grant, PERMISSIONS } from '../../domain/agreement.ts'
import { meetingOf } from '../../domain/country.ts'
import { AI_USES } from '../../domain/license.ts'
import type { Partner } from '../../domain/partner.ts'
import { delayWords, PERMISSION_WORDS, quotaWords, selectionWords } from './agreement-words.ts'
import { CHROME_LANGUAGE } from './layout.tsx'
import { AI_WORDS, DUTY_WORDS, territoryWords, USE_WORDS } from './license-words.ts'

type Props = { readonly agreement: Agreement; readonly partner: Partner }

export function Grants({ agreement, partner }: Props) {
  const { grants } = agreement
  return (
    <section>
      <h2>What you are given</h2>
      {grants.length === 0 && <p>Nothing is granted.</p>}
      {grants.length > 0 && (
        <>
          <p>
            Of each story as much as its license allows at most, and never less than anyone is given. It is
            listed at its publication, or at the end of its embargo where that is later.
          </p>
          <Overview agreement={agreement} />
          {grants.map((grant) => (
            <GrantTerms grant={grant} agreement={agreement} partner={partner} />
          ))}
        </>
      )}
    </section>
  )
}

/** Wider than a phone: it scrolls by itself, by keyboard too. */
function Overview({ agreement: { grants, licenses } }: Pick<Props, 'agreement'>) {
  return (
    <section class="wide-table" aria-label="Grants at a glance" tabindex={0}>
      <table>
        <caption>Grants at a glance</caption>
        <thead>
          <tr>
            {['Grant', 'Stories', 'How much', 'Images', 'When', 'How many'].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grants.map(({ id, selection, use, images, delayHours, dailyQuota }) => (
            <tr>
              <th scope="row">{id}</th>
              <td>{selectionWords(selection, licenses)}</td>
              <td>{USE_WORDS[use]}</td>
              <td>{images ? 'Yes' : 'No'}</td>
              <td>{delayWords(delayHours)}</td>
              <td>{quotaWords(dailyQuota)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function GrantTerms({ grant, agreement, partner }: Props & { readonly grant: Grant }) {
  const may = PERMISSIONS.filter((permit) => grant.permits.includes(permit))
  const mayNot = PERMISSIONS.filter((permit) => !grant.permits.includes(permit))
  const territories = meetingOf([partner, agreement, grant])
  return (
    <>
      <h3>{grant.id}</h3>
      <dl class="terms">
        <dt>Stories</dt>
        <dd>{selectionWords(grant.selection, agreement.licenses)}</dd>
        <dt>Where</dt>
        <dd>
          {territoryWords({ territories }, CHROME_LANGUAGE)}, and as far as the license of the story reaches
        </dd>
        <dt>You may</dt>
        <dd>{listed(may.map((permit) => PERMISSION_WORDS[permit]))}</dd>
        <dt>You may not</dt>
        <dd>{listed(mayNot.map((permit) => PERMISSION_WORDS[permit]))}</dd>
        <dt>AI systems may</dt>
        <dd>{listed(AI_USES.filter((use) => grant.ai[use]).map((use) => AI_WORDS[use]))}</dd>
        {grant.duties.length > 0 && <dt>You owe for it</dt>}
        {grant.duties.length > 0 && <dd>{listed(grant.duties.map((duty) => DUTY_WORDS[duty]))}</dd>}
      </dl>
    </>
  )
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'Nothing' : words.join('; ')
}
