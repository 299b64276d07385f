/** What a server answers before a newsroom is set up: what is missing, and the command that makes it. */
import { renderPage } from './layout.tsx'

type SetUpPageProps = {
  /** The command that sets up the newsroom. */
  readonly command?: string
}

const SET_UP_COMMAND = 'npm run imprimatur -- newsroom set --name "…" --home-url https://… --contact …@…'

/** The page as an HTML document. */
export function renderSetUpPage({ command = SET_UP_COMMAND }: SetUpPageProps = {}): string {
  return renderPage({
    newsroom: null,
    title: 'No newsroom yet · Imprimatur',
    meta: [{ name: 'robots', content: 'noindex' }],
    children: (
      <div class="measure">
        <h1>No newsroom yet</h1>
        <p>
          This server works, and has no newsroom to speak for. Name one, with its contact and its first
          license, and its stories can be imported and subscribed to.
        </p>
        <p>On the machine this server runs on, in its folder:</p>
        <pre>
          <code>{command}</code>
        </pre>
        <p>Then load this page again.</p>
      </div>
    ),
  })
}
