import { describe, expect, it } from 'vitest'
import { findPictureAgency } from '../../../src/domain/standing-text/agencies.ts'
import { isPublisher } from '../../../src/domain/standing-text/outlets.ts'

describe('a picture agency', () => {
  it.each([
    ['Getty Images', 'Getty Images'],
    ['Alamy Stock Photo', 'Alamy'],
    ['Shutterstock', 'Shutterstock'],
    ['EPA', 'EPA'],
    ['EPA-EFE', 'EPA'],
    ['iStock', 'iStock'],
    ['Depositphotos', 'Depositphotos'],
    ['AFP/Getty Images', 'Getty Images'],
  ])('publishes, under its mark, and signs no story: %s', (name, mark) => {
    expect(findPictureAgency(name)).toBe(mark)
    expect(isPublisher(name)).toBe(true)
  })

  it('is no person', () => {
    expect(findPictureAgency('Aisha Bello')).toBeNull()
    expect(isPublisher('Aisha Bello')).toBe(false)
  })
})
