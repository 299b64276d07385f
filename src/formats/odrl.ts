/** A License as an ODRL 2.2 Offer, which is its TDMRep policy too: an offer to everyone, with nothing of any agreement in it. */
import { licenseUrl } from '../domain/edition.ts'
import { ACT_ACTIONS, ACTS, type Act, DUTY_ACTIONS, type License } from '../domain/license.ts'
import { countryCodes, machineTermsOf } from '../domain/machine-terms.ts'
import { mailtoUrl } from '../domain/mail-address.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import { jsonDocument } from './json.ts'
import type { Offering } from './rsl.ts'
import { offerUrl } from './terms-url.ts'

type OdrlDuty = { readonly action: string; readonly target?: string }

/** ODRL wants an IRI for a place (Vocabulary, `spatial`); the OMG's ontology of ISO 3166-1 has one for each alpha-2 code. */
const COUNTRY = 'https://www.omg.org/spec/LCC/Countries/ISO3166-1-CountryCodes-Adjunct/'

/** `/licenses/{id}.jsonld`; the same License gives the same bytes. */
export function renderOffer({ newsroom, baseUrl }: Offering, license: License): string {
  // ODRL Information Model §2.2.2 and TDMRep: each rule names what it is about, here all works under this License.
  const target = `${licenseUrl(baseUrl, license)}#works`
  const prohibited = prohibitedActs(license)
  const about = (action: string) => ({ target, action })
  const prohibition = [
    ...prohibited.map((act) => about(ACT_ACTIONS[act])),
    ...(license.duties.includes('no-edits') ? [about('modify')] : []),
  ]
  const offer = {
    '@context': ['http://www.w3.org/ns/odrl.jsonld', 'http://www.w3.org/ns/tdmrep.jsonld'],
    '@type': 'Offer',
    profile: 'http://www.w3.org/ns/tdmrep',
    uid: offerUrl(baseUrl, license),
    // The default, `invalid`, would void the whole offer where two rules meet (Information Model §2.9).
    conflict: 'prohibit',
    assigner: assignerOf(newsroom),
    permission: [
      ...ACTS.filter((act) => !prohibited.includes(act)).map((act) => ({
        ...about(ACT_ACTIONS[act]),
        ...conditionsOf(license, licenseUrl(baseUrl, license)),
      })),
      { ...about('tdm:mine'), ...miningDuty(license) },
    ],
    ...(prohibition.length > 0 ? { prohibition } : {}),
  }
  return jsonDocument(offer, 2)
}

/** What is reserved; a rewrite where nothing may be edited; and everything where the License holds nowhere. */
function prohibitedActs(license: License): readonly Act[] {
  if (license.territories !== null && countryCodes(license.territories).length === 0) return ACTS
  return ACTS.filter(
    (act) => license.reserved.includes(act) || (act === 'rewrite' && license.duties.includes('no-edits')),
  )
}

/** What is owed for a permission, and where it holds; absent where there is nothing to say. */
function conditionsOf({ duties, territories }: License, page: string) {
  const actions = [...new Set(duties.map((duty) => DUTY_ACTIONS[duty]))]
  const duty = actions.map(
    (action): OdrlDuty => (action === 'reviewPolicy' ? { action, target: page } : { action }),
  )
  const spatial = territories && spatialConstraint(territories)
  return { ...(duty.length > 0 ? { duty } : {}), ...(spatial ? { constraint: [spatial] } : {}) }
}

/** In any of these countries; what is no country's code names none. */
export function spatialConstraint(territories: readonly string[]) {
  return {
    leftOperand: 'spatial',
    operator: 'isAnyOf',
    rightOperand: countryCodes(territories).map((code) => ({ '@id': `${COUNTRY}${code}` })),
  }
}

/** TDMRep §5: reserved mining is a permission that waits for consent; its profile knows no other duty than that and payment. */
function miningDuty(license: License) {
  return machineTermsOf([license]).isTdmReserved ? { duty: [{ action: 'obtainConsent' }] } : {}
}

/** The newsroom as the party that gives. */
export function assignerOf({ name, legalNames, homeUrl, contact }: Newsroom) {
  const email = mailtoUrl(contact)
  return {
    uid: homeUrl,
    'vcard:fn': legalNames[0] ?? name,
    ...(email === null ? {} : { 'vcard:hasEmail': email }),
    'vcard:hasURL': homeUrl,
  }
}
