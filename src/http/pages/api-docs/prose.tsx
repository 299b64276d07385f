/** A description's text, with what stands between backticks as code. */

export function Prose({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]+)`/)
  return <>{parts.map((part, place) => (place % 2 === 1 ? <code>{part}</code> : part))}</>
}
