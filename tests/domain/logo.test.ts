/** A logo scaled to fit, whatever its size. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitLogo } from '../../src/domain/logo.ts'

const BOX = { width: 144, height: 400 }
const logo = (width: number | null, height: number | null) => ({
  url: 'https://m.example/l.png',
  width,
  height,
})

it.each([
  [144, 48, 144, 48],
  [600, 200, 144, 48],
  [88, 31, 88, 31],
  [400, 1600, 100, 400],
  [5000, 1, 144, 1],
])('a logo of %i by %i is shown at %i by %i', (width, height, shownWidth, shownHeight) => {
  expect(fitLogo(logo(width, height), BOX)).toEqual({ width: shownWidth, height: shownHeight })
})

it('a logo whose size is not known has none to be shown at', () => {
  expect(fitLogo(logo(null, null), BOX)).toBe(null)
})

it('never exceeds the box, never vanishes, and never grows', () => {
  const side = fc.integer({ min: 1, max: 99_999 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const shown = fitLogo(logo(width, height), BOX)
      expect(shown?.width).toBeLessThanOrEqual(Math.min(width, BOX.width))
      expect(shown?.height).toBeLessThanOrEqual(Math.min(height, BOX.height))
      expect(Math.min(shown?.width ?? 0, shown?.height ?? 0)).toBeGreaterThanOrEqual(1)
    }),
  )
})
