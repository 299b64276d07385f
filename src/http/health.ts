/** `/healthz`: whether the database answers, and when background work last ran. */
import { VERSION } from '../config.ts'
import type { Platform } from '../ports/platform.ts'
import { readLastTick } from '../store/ticks.ts'

export async function serveHealth(platform: Platform): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
  try {
    const lastTick = await readLastTick(platform.db)
    return Response.json({ status: 'ok', version: VERSION, lastTick }, { headers })
  } catch (error) {
    platform.log('error', 'the database does not answer', { error })
    return Response.json({ status: 'unavailable', version: VERSION }, { status: 503, headers })
  }
}
