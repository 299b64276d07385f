/** No leak, by any door, to anyone, around the instant at which an article expires. */
import { EXPIRED } from '../support/marked-stories.ts'
import { testBoundary } from './leaks.ts'

testBoundary('an article expires', EXPIRED, 25_000)
