/** What wrangler.toml says, as far as the tests hold the code to it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './case-modules.ts'

export type WranglerSettings = {
  readonly main: string
  readonly compatibilityDate: string
  readonly crons: readonly string[]
  readonly binding: string
  readonly migrations: string
  readonly postcss: string
}

/** Throws where a setting is missing. */
export function readWrangler(): WranglerSettings {
  const text = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
  const settingOf = (key: string): unknown => {
    const value = new RegExp(`^${key} = (.+)$`, 'm').exec(text)?.[1]
    if (value === undefined) throw new Error(`wrangler.toml does not say ${key}`)
    // The strings and lists of strings in this file are spelled as in JSON.
    return JSON.parse(value)
  }
  return {
    main: String(settingOf('main')),
    compatibilityDate: String(settingOf('compatibility_date')),
    crons: settingOf('crons') as readonly string[],
    binding: String(settingOf('binding')),
    migrations: String(settingOf('migrations_dir')),
    postcss: String(settingOf('postcss')),
  }
}
