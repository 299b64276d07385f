/** The Licenses a new newsroom begins with: all rights reserved, and CC BY-ND 4.0 for what it gives away. */
import { ACTS, type License } from './license.ts'

type Terms = Omit<License, 'version' | 'updatedAt'>

/** What a newsroom's own articles are under unless it says otherwise. */
const ALL_RIGHTS_RESERVED: Terms = {
  id: 'all-rights-reserved',
  name: 'All rights reserved',
  url: null,
  publicUse: 'summary',
  pageUse: 'summary',
  ceiling: 'fullText',
  reserved: ACTS,
  duties: ['credit', 'keep-notices', 'link-back', 'noindex', 'no-edits'],
  territories: null,
  ai: { train: false, input: false, index: true },
  aiCeiling: { train: true, input: true, index: true },
  terms:
    'Anyone may show the headline and the summary with a link to the story. Search engines may index it. Everything beyond that, and any other use by AI systems, needs prior written permission.',
  notice:
    '© {year} {holder}. All rights reserved. This material may not be reproduced, published, broadcast, rewritten or redistributed in whole or in part without prior express written permission.',
  irrevocable: false,
}

/** https://creativecommons.org/licenses/by-nd/4.0/legalcode: sharing unchanged with credit, for any purpose, for ever. */
const CC_BY_ND: Terms = {
  id: 'cc-by-nd-4.0',
  name: 'Creative Commons Attribution-NoDerivatives 4.0 International',
  url: 'https://creativecommons.org/licenses/by-nd/4.0/',
  publicUse: 'fullText',
  pageUse: 'fullText',
  ceiling: 'fullText',
  reserved: ['rewrite'],
  duties: ['credit', 'keep-notices'],
  territories: null,
  ai: { train: true, input: true, index: true },
  aiCeiling: { train: true, input: true, index: true },
  terms:
    'Anyone may republish the whole story, for any purpose, unchanged and with credit. Adapted versions may not be shared.',
  notice: '© {year} {holder}. Licensed under CC BY-ND 4.0.',
  irrevocable: true,
}

export const HOUSE_LICENSES: readonly Terms[] = [ALL_RIGHTS_RESERVED, CC_BY_ND]
