/** Operators: until when a credential may be given. */
import { expect, it } from 'vitest'
import { requireExpiryAhead } from '../../src/domain/operator.ts'
import { NOW } from '../support/builders.ts'

it('a credential is given for a time to come, or for good', () => {
  expect(() => requireExpiryAhead(NOW, NOW)).toThrow(/expiresAt: expected an instant to come/)
  expect(() => requireExpiryAhead('2026-11-20T12:00:00.001Z', NOW)).not.toThrow()
  expect(() => requireExpiryAhead(null, NOW)).not.toThrow()
})
