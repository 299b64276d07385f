/** The bundler of the Worker, with types: tools are plain JavaScript. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { ROOT } from './case-modules.ts'

export type Bundler = {
  readonly WORKER_BUILD: BuildOptions
  /** `src/worker.ts` as one minified module. */
  readonly bundleWorker: () => Promise<Uint8Array<ArrayBuffer>>
}

export async function loadBundler(): Promise<Bundler> {
  return import(pathToFileURL(join(ROOT, 'tools/bundle-worker.mjs')).href)
}
