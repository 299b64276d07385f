/** Whom to ask: the partnership contact as a link that opens a message. */

type Props = { readonly contact: string; readonly subject?: string }

/** An e-mail address becomes a `mailto:` link (RFC 6068); any other wording of a contact stays text. */
export function ContactLink({ contact, subject }: Props) {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(contact)) return <span>{contact}</span>
  const address = encodeURIComponent(contact).replaceAll('%40', '@')
  const query = subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`
  return <a href={`mailto:${address}${query}`}>{contact}</a>
}
