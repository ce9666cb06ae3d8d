import { Refusal } from '../refusal.ts'
import { readSettings, type Settings } from '../settings.ts'
import { defineCommand } from './command.ts'
import { checkDatabases } from './doctor/check-database.ts'
import { checkDataFolder } from './doctor/check-data-folder.ts'
import { checkInstallation } from './doctor/check-installation.ts'
import { checkPorts } from './doctor/check-ports.ts'
import { about, type Finding } from './doctor/finding.ts'

/** `dancu doctor`: what is right and what is wrong with this installation, and what to do. Changes nothing. */
export const doctor = defineCommand({
  usage: 'doctor',
  options: {},
  async run({ say }) {
    const { settings, finding } = trySettings()
    const findings = [finding, ...(await checkInstallation(settings?.DATABASE_URL === undefined))]
    if (settings) {
      findings.push(...(await checkDataFolder(settings)), ...(await checkPorts(settings)))
      findings.push(...(await checkDatabases(settings)))
    }
    for (const { state, about: subject, text } of findings) say(`${state.padEnd(5)}  ${subject}: ${text}`)
    return { exitCode: findings.some(({ state }) => state === 'wrong') ? 1 : 0, json: { findings } }
  },
})

function trySettings(): { settings?: Settings; finding: Finding } {
  const subject = about('settings')
  try {
    return { settings: readSettings(), finding: subject.ok('can be used') }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { finding: subject.wrong(error.message.split('\n').slice(1).join('; ')) }
  }
}
