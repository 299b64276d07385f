/** The Case: a test that runs on both engines, so it may use nothing but its World and `node:assert`. */
import type { World } from './world.ts'

export type Case = { readonly name: string; readonly run: (world: World) => Promise<void> }

/** The cases of one module, each named `subject: sentence`. */
export function defineCases(
  subject: string,
  runs: Readonly<Record<string, (world: World) => Promise<void>>>,
): readonly Case[] {
  return Object.entries(runs).map(([sentence, run]) => ({ name: `${subject}: ${sentence}`, run }))
}
