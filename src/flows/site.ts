/** The site: where and how the house is served, as far as a check of it needs to know. */

export type Site = {
  /** Scheme and host, without a trailing slash. */
  readonly baseUrl: string
  /** Seconds a document may be reused. */
  readonly maxAge: number
  /** The public paths that are answered, as `/articles/:parameter`. */
  readonly paths: readonly string[]
}

/** Whether an address is ours and nobody answers there. What is on another host is not ours to say. */
export function isDeadEnd({ baseUrl, paths }: Site, url: string): boolean {
  if (!URL.canParse(url)) return false
  const { origin, pathname } = new URL(url)
  if (origin !== new URL(baseUrl).origin) return false
  const steps = pathname.split('/')
  return !paths.some((path) => {
    const known = path.split('/')
    return (
      known.length === steps.length && known.every((step, at) => step.startsWith(':') || step === steps[at])
    )
  })
}
