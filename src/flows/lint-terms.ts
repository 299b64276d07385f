/** Linting the terms for machines, and holding each of them to the Licenses: none permits more than any of these. */
import type { License } from '../domain/license.ts'
import { fault, type LintFault } from '../formats/lint/fault.ts'
import { lintOffer } from '../formats/lint/offer.ts'
import {
  miningBeyond,
  offerBeyond,
  rslBeyond,
  rslPermissions,
  signalsBeyond,
} from '../formats/lint/permissions.ts'
import { lintRobots, readRobots } from '../formats/lint/robots.ts'
import { lintRsl } from '../formats/lint/rsl.ts'
import { lintTdmRep, readTdmRep, tdmRuleFor } from '../formats/lint/tdmrep.ts'
import { renderOffer } from '../formats/odrl.ts'
import { renderRobots } from '../formats/robots.ts'
import { renderLicenseRsl, renderSiteRsl } from '../formats/rsl.ts'
import { renderTdmRep } from '../formats/tdmrep.ts'
import { offerUrl, rslUrl } from '../formats/terms-url.ts'
import type { Platform } from '../ports/platform.ts'
import type { Setting } from '../store/newsroom.ts'
import { type DocumentFault, readDocument } from './document-fault.ts'
import { isDeadEnd, type Site } from './site.ts'

export async function lintTerms(
  platform: Pick<Platform, 'log'>,
  { newsroom, licenses }: Setting,
  site: Site,
): Promise<readonly DocumentFault[]> {
  const { baseUrl } = site
  const offering = { newsroom, baseUrl }
  const all = [...licenses.values()]
  const read = (path: string, lint: () => readonly LintFault[]) => readDocument(platform, path, lint)
  const faults = [
    await read('/license.xml', () => lintRslOf(renderSiteRsl(offering, all), all)),
    await read('/robots.txt', () => lintRobotsOf(renderRobots(baseUrl, all), all, site)),
    await read('/.well-known/tdmrep.json', () => lintTdmRepOf(renderTdmRep(baseUrl, all), all, site)),
  ]
  for (const license of all) {
    faults.push(
      await read(rslUrl('', license), () => lintRslOf(renderLicenseRsl(offering, license), [license])),
      await read(offerUrl('', license), () => lintOfferOf(renderOffer(offering, license), license, site)),
    )
  }
  return faults.flat()
}

function lintRslOf(text: string, licenses: readonly License[]): readonly LintFault[] {
  const permissions = rslPermissions(text)
  return [
    ...lintRsl(text),
    ...beyondEach(licenses, (license) => permissions.flatMap((one) => rslBeyond(license, one))),
  ]
}

function lintRobotsOf(text: string, licenses: readonly License[], site: Site): readonly LintFault[] {
  const robots = readRobots(text)
  return [
    ...lintRobots(text),
    ...beyondEach(licenses, (license) => signalsBeyond(license, robots)),
    ...deadEnds(site, [
      ...robots.licenses,
      ...robots.sitemaps,
      ...robots.groups.flatMap((group) => group.licenses),
    ]),
  ]
}

function lintTdmRepOf(text: string, licenses: readonly License[], site: Site): readonly LintFault[] {
  const rules = readTdmRep(text) ?? []
  return [
    ...lintTdmRep(text),
    ...beyondEach(licenses, (license) => miningBeyond(license, tdmRuleFor(rules, '/'))),
    ...deadEnds(
      site,
      rules.flatMap(({ policy }) => policy ?? []),
    ),
  ]
}

function lintOfferOf(text: string, license: License, site: Site): readonly LintFault[] {
  const uid = offerUrl(site.baseUrl, license)
  return [
    ...lintOffer(text, uid),
    ...beyondEach([license], () => offerBeyond(license, text)),
    ...deadEnds(site, [uid]),
  ]
}

function beyondEach(
  licenses: readonly License[],
  beyondOf: (license: License) => readonly string[],
): readonly LintFault[] {
  return licenses.flatMap((license) => {
    const beyond = [...new Set(beyondOf(license))]
    if (beyond.length === 0) return []
    return [fault('permits-more', `It permits what ${license.id} does not: ${beyond.join(', ')}`)]
  })
}

function deadEnds(site: Site, urls: readonly string[]): readonly LintFault[] {
  return urls
    .filter((url) => isDeadEnd(site, url))
    .map((url) => fault('dead-end', `It leads to ${url}, where nothing is`))
}
