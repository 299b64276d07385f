/** No leak, by any door, to anyone, around the instant at which one agreement ends and another begins. */
import { TURNED } from '../support/leak-promises.ts'
import { testBoundary } from './leaks.ts'

testBoundary('one agreement ends and another begins', TURNED, 25_000)
