/** The digest of what a Revision prints: where it is the same, nothing is revised. */
import { sha256 } from '../domain/digest.ts'
import type { Composition } from './compose-article.ts'
import type { ComposedImage } from './compose-images.ts'

/**
 * Facts that an article does not have are left out, so that an article without them keeps its digest when the program
 * learns of new ones, and a document that says nothing new makes no Revision.
 */
export function digestContent({
  content,
  images,
  recordings,
}: Pick<Composition, 'content' | 'images' | 'recordings'>): string {
  const { source, ...words } = content
  const printed = [words, images.map(factsOf)]
  const further = {
    ...(images.some(({ renditions }) => renditions.length > 0) && {
      renditions: images.map(({ renditions }) => renditions),
    }),
    ...(recordings.length > 0 && { recordings }),
    ...(source && { source }),
  }
  return sha256(JSON.stringify(Object.keys(further).length === 0 ? printed : [...printed, further]))
}

function factsOf(image: ComposedImage) {
  const { url, alt, inline, type, length, width, height, credit, holder, license } = image
  return { url, alt, inline, type, length, width, height, credit, holder, license }
}
