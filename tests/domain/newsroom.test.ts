import { describe, expect, it } from 'vitest'
import { isOwnName } from '../../src/domain/newsroom.ts'
import { liftStandingText } from '../../src/domain/standing-text/lift.ts'
import { aNewsroom } from '../support/builders.ts'

describe('a name the newsroom goes by', () => {
  const newsroom = aNewsroom({ name: 'Harmattan Courier', legalNames: ['Harmattan Courier Médias Ltd'] })

  it.each([
    'Harmattan Courier',
    'HarmattanCourier',
    'THE HARMATTAN COURIER',
    'Harmattan-Courier LLC',
    'Harmattan Courier Medias',
  ])('is %s', (name) => {
    expect(isOwnName(newsroom, name)).toBe(true)
  })

  it.each(['', 'The Company', 'Harmattan', 'Harmattan Courier Kano'])('is not “%s”', (name) => {
    expect(isOwnName(newsroom, name)).toBe(false)
  })

  it('is the same to lifting', () => {
    const texts = ['The market reopened.', '© 2025 HarmattanCourier', '© 2024 Riverside Gazette']
    const lift = (count: number) =>
      liftStandingText(
        texts.slice(0, count).map((text) => ({ text, html: `<p>${text}</p>` })),
        { ownNames: [newsroom.name, ...newsroom.legalNames] },
      ).holder
    expect([lift(2), lift(3)]).toEqual(['HarmattanCourier', 'Riverside Gazette'])
    expect(isOwnName(newsroom, lift(2) ?? '')).toBe(true)
  })
})
