/** The favicon: an imprimatur seal, an I in a printed ring, legible at 16 pixels and on light and dark tabs. */

/** SVG, for `/favicon.svg` and `/favicon.ico` alike (media type `image/svg+xml`). */
export const FAVICON = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
  '<circle cx="32" cy="32" r="32" fill="#8a1c14"/>',
  '<circle cx="32" cy="32" r="26.5" fill="none" stroke="#fdfcf9" stroke-width="2.5"/>',
  '<path fill="#fdfcf9" d="M22 15h20v5.5h-5.8v23H42V49H22v-5.5h5.8v-23H22z"/>',
  '</svg>',
].join('')
