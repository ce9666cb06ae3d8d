import { readFile } from 'node:fs/promises'
import { countWords, classFacts, itemClasses } from '../../forms/surrender/item-class.ts'
import { readReceiptCode } from '../../forms/surrender/receipt.ts'
import { Refusal } from '../refusal.ts'
import { isSigned } from '../surrender/receipt.ts'
import { defineCommand, WrongUsage } from './command.ts'

/**
 * `dancu receipt`: whether a receipt of surrender was signed by the city whose public key is in the file, and what it
 * states. It asks no server and no database; the code is what a phone reads from the paper.
 */
export const receipt = defineCommand({
  usage: 'receipt CODE --key FILE',
  options: { key: { type: 'string' } },
  positionalsMin: 1,
  positionalsMax: 1,
  async run({ values: { key }, positionals: [code = ''], say }) {
    if (key === undefined) throw new WrongUsage('Where is the public key? Give --key FILE.')
    const publicKey = await readKey(key)
    const read = readReceiptCode(code)
    const isGenuine = read !== undefined && verify(read.text, read.signature, publicKey)
    if (!isGenuine) {
      say('This is no receipt that was signed with this key, or something in it was altered.')
      return { exitCode: 1, json: { isGenuine } }
    }
    const { receiptNo, on, counts } = read.facts
    say(`Receipt ${receiptNo} of ${on} is genuine. Handed in:`)
    for (const { itemClass, quantity } of counts) say(`  ${nameOf(itemClass)}: ${quantity} ${countedIn(itemClass)}`)
    return { exitCode: 0, json: { isGenuine, receiptNo, on, counts } }
  },
})

const known = (code: string) => itemClasses.find((one) => one === code)

function nameOf(code: string): string {
  const itemClass = known(code)
  return itemClass === undefined ? code : classFacts[itemClass].name.en
}

function countedIn(code: string): string {
  const itemClass = known(code)
  return itemClass === undefined ? '' : countWords[classFacts[itemClass].countedIn].en
}

async function readKey(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new Refusal(`The key ${file} cannot be read.`)
  }
}

function verify(text: string, signature: string, publicKey: string): boolean {
  try {
    return isSigned(text, signature, publicKey)
  } catch {
    throw new Refusal('The file is no public key (PEM). Take it from /surrender/receipts.pem of the city’s site.')
  }
}
