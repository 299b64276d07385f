/** Whom to ask: the partnership contact as a link that opens a message. */
import { mailtoUrl } from '../../domain/mail-address.ts'

type Props = { readonly contact: string; readonly subject?: string }

/** An e-mail address becomes a `mailto:` link; any other wording of a contact stays text. */
export function ContactLink({ contact, subject }: Props) {
  const url = mailtoUrl(contact)
  if (url === null) return <span>{contact}</span>
  const query = subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`
  return <a href={`${url}${query}`}>{contact}</a>
}
