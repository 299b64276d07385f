/** What a command is given: the terminal it speaks to, the environment, and the code it ends with. */

export type Terminal = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Results: standard output. */
  readonly write: (text: string) => void
  /** Everything else: standard error. */
  readonly note: (text: string) => void
  /** Whether a person watches standard error, so that progress may be drawn. */
  readonly isWatched: boolean
}

/** 0 done, 1 refused or failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export type Session = { readonly terminal: Terminal; readonly finish: (code: ExitCode) => void }
