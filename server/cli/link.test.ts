import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { WrongUsage } from './command.ts'
import { link } from './link.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-cli-link-'))
afterAll(async () => rm(folder, { recursive: true }))

const silent = (): void => {}

test('a file of residents is linked by the model that is built in, and the outcome says how many', async () => {
  const row = 'Nguyễn,Văn,An,1990-05-17,Nguyễn Văn Bình,Trần Thị Cúc,001090123456'
  const others = Array.from(
    { length: 50 },
    (_none, at) => `Lê,Thị,Hoa ${at},19${40 + at}-01-02,Lê Văn ${at},Đỗ Thị ${at},`,
  )
  const header = 'family_name,middle_name,given_name,birth_date,father_name,mother_name,pin'
  await writeFile(join(folder, 'forms.csv'), [header, row, ...others, row.replace('Văn,An', 'Van,An')].join('\n'))
  const out = join(folder, 'links.parquet')
  const { exitCode, json } = await link.run([join(folder, 'forms.csv'), '--out', out], silent)
  expect(exitCode).toBe(0)
  expect(json).toMatchObject({ rows: 52, links: 1, clusters: 1 })
  for (const key of ['pairs', 'seconds', 'cpuSeconds', 'peakMb']) expect(json).toHaveProperty(key)
})

test('what is missing or misspelt is wrong usage; a model that is not there is refused', async () => {
  const file = join(folder, 'forms.csv')
  const wrongThreads = [file, '--out', 'links.csv', '--threads', 'many']
  for (const args of [[file], [], [file, '--out', 'links.txt'], [file, file, file, '--out', 'links.csv'], wrongThreads])
    await expect(link.run(args, silent)).rejects.toBeInstanceOf(WrongUsage)
  const args = [file, '--out', join(folder, 'x.csv'), '--model', join(folder, 'none.json')]
  await expect(link.run(args, silent)).rejects.toBeInstanceOf(Refusal)
})
