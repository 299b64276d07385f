/** The Logo: the image a newsroom or one of its channels is known by, and the size it is shown at. */

/** Pixels; width and height are null where they are not known, both or neither. */
export type Logo = { readonly url: string; readonly width: number | null; readonly height: number | null }

type Size = { readonly width: number; readonly height: number }

/** The size of a Logo scaled down to fit, in proportion and no side below one pixel; null where it is not known. */
export function fitLogo({ width, height }: Logo, box: Size): Size | null {
  if (width === null || height === null) return null
  const scale = Math.min(1, box.width / width, box.height / height)
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: scaled(width), height: scaled(height) }
}
