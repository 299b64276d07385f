/** How a logo is described in the admin API: the newsroom's, and a named channel's image. */
import { z } from '@hono/zod-openapi'
import { webAddress, wholeNumber } from '../../formats/parse/fields.ts'

const pixels = wholeNumber(1).nullable()

export const logoSchema = z
  .strictObject({ url: webAddress(), width: pixels, height: pixels })
  .refine(({ width, height }) => (width === null) === (height === null), {
    path: ['height'],
    error: 'both width and height, or null for both',
  })
  .openapi('Logo', {
    description: 'PNG, JPEG or GIF; RSS shows it at 144 by 400 pixels at most, scaled to fit',
  })
