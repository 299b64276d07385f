/** Samples of statements: for each that a noun's list makes, the arguments of one. */
import type { Statement } from '../../src/ports/database.ts'

/** A list of statements by name, each with the arguments of one sample: a name left out does not compile. */
export function sampleAll<T extends Record<string, (...values: never[]) => Statement>>(
  noun: string,
  statements: T,
  samples: { readonly [K in keyof T]: Parameters<T[K]> },
): readonly StatementSample[] {
  return Object.entries(statements).map(([verb, make]) => ({
    name: `${noun}.${verb}`,
    statement: make(...(samples[verb] as never[])),
  }))
}

export type StatementSample = { readonly name: string; readonly statement: Statement }
