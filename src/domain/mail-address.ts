/** E-mail addresses as links. */

/** A `mailto:` URL (RFC 6068) of a contact that is an e-mail address; null for any other wording of a contact. */
export function mailtoUrl(contact: string): string | null {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(contact)) return null
  return `mailto:${encodeURIComponent(contact.toWellFormed()).replaceAll('%40', '@')}`
}
