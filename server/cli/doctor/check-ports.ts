import { Refusal } from '../../refusal.ts'
import type { Settings } from '../../settings.ts'
import { refuseTaken } from '../../port.ts'
import { about, type Finding } from './finding.ts'

const answerWithinMs = 2000

/** Whether the ports of the site are free, or used by Dancu itself. */
export async function checkPorts({ PORT }: Settings): Promise<Finding[]> {
  return [await checkPort(PORT), await checkPort(PORT + 1)]
}

async function checkPort(port: number): Promise<Finding> {
  const finding = about(`port ${port}`)
  try {
    await refuseTaken(port)
    return finding.ok('free')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return (await isDancu(port)) ? finding.ok('in use by Dancu') : finding.wrong(error.message)
  }
}

async function isDancu(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(answerWithinMs) })
    const health: unknown = await answer.json()
    return typeof health === 'object' && health !== null && 'tier' in health
  } catch {
    return false
  }
}
