/** The Blocks a new newsroom begins with, one of each kind, in words it will want to make its own. */
import type { Block } from './block.ts'

export const HOUSE_BLOCKS: readonly Pick<Block, 'kind' | 'text'>[] = [
  { kind: 'reporting-line', text: 'Reporting by {byline}[ in {dateline}].' },
  {
    kind: 'editors-note',
    text: 'Editor’s Note: to republish this story or to work with {newsroom}, write to {contact}.',
  },
  {
    kind: 'ethics-statement',
    text: '{newsroom} checks the facts of its reporting before publication and corrects errors openly.[ Editorial policy: {policyUrl}]',
  },
  { kind: 'copyright-notice', text: '{notice}' },
]
