/** No leak, by any door, to anyone, around the instant at which a delay is over. */
import { RELEASED } from '../support/leak-promises.ts'
import { testBoundary } from './leaks.ts'

testBoundary('a delay is over', RELEASED, 25_000)
