/** No leak, by any door, to anyone, around the instant at which an embargo ends. */
import { LIFTED } from '../support/marked-stories.ts'
import { testBoundary } from './leaks.ts'

testBoundary('an embargo ends', LIFTED, 25_000)
