/** A License's AI uses as a term of the PLUS vocabulary "Data Mining", which NewsML-G2 (2.34 on) refers to. */
import type { AiUses } from '../domain/license.ts'

const PLUS = 'http://ns.useplus.org/ldf/vocab/'

/**
 * The term that says exactly this much. For a combination PLUS has no word for, everything is prohibited but what the
 * linked rights allow: no term here ever permits what the License does not.
 */
export function dataMiningUri({ train, input, index }: AiUses): string {
  const uses = [train && 'train', input && 'input', index && 'index'].filter(Boolean).join(' ')
  return `${PLUS}${TERMS[uses] ?? 'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR'}`
}

const TERMS: Readonly<Record<string, string>> = {
  'train input index': 'DMI-ALLOWED',
  'input index': 'DMI-PROHIBITED-AIMLTRAINING',
  index: 'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING',
  '': 'DMI-PROHIBITED',
}
