/** Checking the newsroom, its blocks, and the address the house is served at. */
import { BLOCK_KINDS } from '../domain/block.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import { isSameSite, webUrl } from '../domain/web-url.ts'
import type { Setting } from '../store/newsroom.ts'
import { type Finding, finding } from './finding.ts'
import type { Site } from './site.ts'

/** Seconds beyond which a correction reaches readers late. */
const LONG = 3600

export function noNewsroom(): Finding {
  const message =
    'No newsroom is set up: nothing can be imported or published. `imprimatur newsroom set` sets one up'
  return finding('error', 'no-newsroom', message)
}

export function checkNewsroom({ newsroom, blocks }: Setting): readonly Finding[] {
  const missing = BLOCK_KINDS.filter((kind) => !blocks.some((block) => block.kind === kind))
  return [
    ...missing.map((kind) =>
      finding(
        'warning',
        'block-missing',
        `There is no ${kind}: articles go out without it. \`imprimatur block set ${kind} "…"\``,
        kind,
      ),
    ),
    ...checkAddresses(newsroom),
    ...checkAuthority(newsroom),
  ]
}

function checkAddresses({ homeUrl, policyUrl }: Newsroom): readonly Finding[] {
  const findings: Finding[] = []
  if (webUrl(homeUrl) === null) {
    const message = `The newsroom’s home is no web address: ${homeUrl}. \`imprimatur newsroom set --home-url https://…\``
    findings.push(finding('error', 'address-invalid', message, 'newsroom'))
  }
  if (policyUrl === null) {
    const message =
      'The newsroom names no editorial policy: articles can’t link to it. `imprimatur newsroom set --policy-url https://…`'
    findings.push(finding('warning', 'policy-url-missing', message))
  } else if (webUrl(policyUrl) === null) {
    const message = `The editorial policy is no web address: ${policyUrl}. \`imprimatur newsroom set --policy-url https://…\``
    findings.push(finding('error', 'address-invalid', message, 'newsroom'))
  }
  return findings
}

/** RFC 4151: ids are minted by whoever held the name on that day. They never change, so this is nothing to mend. */
function checkAuthority({ idPrefix, homeUrl }: Newsroom): readonly Finding[] {
  const [, authority = ''] = /^tag:(?:[^@,]+@)?([^,]+),/.exec(idPrefix) ?? []
  if (authority !== '' && webUrl(homeUrl) !== null && isSameSite(`https://${authority}/`, homeUrl)) return []
  const message = `Permanent ids begin with ${idPrefix}, which is not a name of ${homeUrl}: right after a move, and nothing to change`
  return [finding('info', 'id-authority', message)]
}

/** What the configuration says of the server, as readers meet it. */
export function checkSite({ baseUrl, maxAge }: Site): readonly Finding[] {
  const findings: Finding[] = []
  const { protocol, hostname } = new URL(baseUrl)
  if (isLocal(hostname)) {
    const message = `BASE_URL is ${baseUrl}: readers elsewhere can follow no link of any document. Set it to the public address, for the server and for this command`
    findings.push(finding('warning', 'base-url-local', message))
  } else if (protocol === 'http:') {
    const message = `BASE_URL is ${baseUrl}: what is read on the way can be changed on the way. Serve it over https, and set BASE_URL so`
    findings.push(finding('warning', 'base-url-insecure', message))
  }
  if (maxAge > LONG) {
    const message = `MAX_AGE is ${maxAge}: a correction reaches readers up to ${Math.round(maxAge / 60)} minutes late. Set it to ${LONG} at most`
    findings.push(finding('warning', 'max-age-long', message))
  }
  return findings
}

/** Names and addresses that lead nowhere from another machine (RFC 6761, RFC 1918). */
function isLocal(hostname: string): boolean {
  return /^(localhost|.+\.(localhost|local|internal)|127\..+|10\..+|192\.168\..+|172\.(1[6-9]|2\d|3[01])\..+|0\.0\.0\.0|\[::1?\])$/.test(
    hostname,
  )
}
