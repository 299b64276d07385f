/** Any text at all, for properties that hold whatever an article says. */
import fc from 'fast-check'

const AWKWARD = [
  ...['\ud800', '\udc00', '\u0000', '\u000b', '\ufffe', '\u0085', '\r', '\n', '\t', '\u2028', '\u202e', '🌊'],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '</title>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?xml ?>',
    '&amp;',
    '&#0;',
    '&nosuch;',
  ],
  ...['<script>', '</p></footer>', '{notice}', '[x]', '$&', '$1', '\\u0000', 'a', ' '],
]

/** Any Unicode, lone surrogates and markup included. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 12 }).map((parts) => parts.join('')),
)
