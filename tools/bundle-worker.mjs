/** Bundles the Worker: `node tools/bundle-worker.mjs [outfile]` writes dist/worker.js, minified. */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** How everything that runs in workerd is bundled; wrangler.toml says the same to wrangler. */
export const WORKER_BUILD = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['workerd', 'worker', 'browser'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  // sanitize-html asks for it to read style attributes, which we never let through.
  alias: { postcss: join(ROOT, 'tools/no-postcss.mjs') },
  logLevel: 'warning',
}

/** The Worker as one minified module. */
export async function bundleWorker() {
  const { outputFiles } = await build({
    ...WORKER_BUILD,
    entryPoints: [join(ROOT, 'src/worker.ts')],
    minify: true,
    write: false,
    outfile: 'worker.js',
  })
  return outputFiles[0].contents
}

async function main() {
  const { mkdir, writeFile } = await import('node:fs/promises')
  const outfile = resolve(process.argv[2] ?? join(ROOT, 'dist/worker.js'))
  // What is wrong with the sources esbuild says itself.
  const bytes = await bundleWorker().catch(() => process.exit(1))
  await mkdir(dirname(outfile), { recursive: true })
  await writeFile(outfile, bytes)
  console.log(`${outfile}: ${kilobytes(bytes)} KB, ${kilobytes(gzipSync(bytes))} KB compressed`)
}

function kilobytes(bytes) {
  return Math.ceil(bytes.length / 1024)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
