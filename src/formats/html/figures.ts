/** Figures that stand in a body as WordPress keeps them, before it makes HTML of them: `[caption]…[/caption]`. */

const SHORTCODE =
  /\[caption\b[^\][]{0,500}\]\s{0,20}((?:<a\b[^<>]{0,2000}>)?<img\b[^<>]{0,4000}>(?:<\/a>)?)([^[]{0,2000})\[\/caption\]/gi

/** An image in a caption's shortcode becomes a figure with the caption, so that the two stay together, and go together. */
export function restoreFigures(html: string): string {
  if (!html.includes('[/caption]')) return html
  return html.replace(
    SHORTCODE,
    (_, image: string, caption: string) =>
      `<figure>${image}${caption.trim() === '' ? '' : `<figcaption>${caption.trim()}</figcaption>`}</figure>`,
  )
}
