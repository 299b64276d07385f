/** A problem told to a person: what happened, and where to go from here. */
import type { Newsroom } from '../../domain/newsroom.ts'
import { ContactLink } from './contact-link.tsx'
import { renderPage } from './layout.tsx'

type ProblemPageProps = {
  readonly newsroom?: Newsroom | null
  /** HTTP status. */
  readonly status: number
  readonly title: string
  readonly detail?: string | null
  /** Whether it is a Partner's door that answers. */
  readonly isForPartner?: boolean
}

/** The page as an HTML document; it is kept out of search engines. */
export function renderProblemPage(props: ProblemPageProps): string {
  const { newsroom = null, status, title, detail, isForPartner = false } = props
  return renderPage({
    newsroom,
    language: 'en',
    title: newsroom ? `${title} · ${newsroom.name}` : title,
    meta: [{ name: 'robots', content: 'noindex' }],
    isForPartner,
    children: (
      <div class="measure">
        <p class="status">{status}</p>
        <h1>{title}</h1>
        {detail ? <p>{detail}</p> : null}
        {newsroom && (
          <p>
            The <a href="/">front page</a> has the latest stories and every channel. If you think this is a
            mistake, write to <ContactLink contact={newsroom.contact} />.
          </p>
        )}
      </div>
    ),
  })
}
