/** Adding an article by its JSON: the same body again changes nothing, whatever was done to the article since. */
import { sha256 } from '../domain/digest.ts'
import type { Draft } from '../domain/draft.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { readArticle } from '../store/articles.ts'
import type { Setting } from '../store/newsroom.ts'
import { readImportByDigest } from '../store/originals.ts'
import { type Ingested, ingest } from './ingest.ts'

/** `text` is the body as it came, `draft` what was read from it. Throws AppError `invalid`, `conflict`. */
export async function addArticle(
  platform: Platform,
  setting: Setting,
  { text, draft }: { readonly text: string; readonly draft: Draft },
  doer: Doer,
): Promise<Ingested> {
  const digest = sha256(text)
  const known = await readImportByDigest(platform.db, digest)
  const stored = known && (await readArticle(platform.db, known.article))
  if (stored) {
    const { id, revision, headline } = stored.article
    return { outcome: 'unchanged', id, revision, headline, missing: stored.missing, lifted: [], remarks: [] }
  }
  const read = { key: `body:${digest}`, digest }
  const original = { name: 'article.json', text }
  return ingest(platform, setting, { draft, keys: [read.key], read, original, ...doer })
}
