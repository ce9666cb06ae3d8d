import { openToWrite, refuseToWrite, type Sheet } from './sheet.ts'

const pileMax = 256 * 1024
const needsQuotes = /[",\r\n]|^\s|\s$/

function cell(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A CSV file by RFC 4180 in UTF-8, without a byte order mark, lines ended by LF, the columns' names first. */
export async function openCsvSheet(file: string, columns: readonly string[]): Promise<Sheet> {
  const handle = await openToWrite(file)
  let pile = `${columns.join(',')}\n`
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(pile, 'utf8')
    pile = ''
    try {
      await handle.writeFile(bytes)
    } catch (error) {
      refuseToWrite(file, error)
    }
  }
  return {
    add(cells) {
      let line = ''
      for (let at = 0; at < cells.length; at += 1) line += `${at === 0 ? '' : ','}${cell(cells[at] ?? '')}`
      pile += `${line}\n`
    },
    async drain() {
      if (pile.length >= pileMax) await flush()
    },
    async close() {
      await flush()
      await handle.close()
    },
    abandon: () => handle.close(),
  }
}
