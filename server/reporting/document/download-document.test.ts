import { expect, test } from 'vitest'
import * as z from 'zod'
import { readPdf } from '../../print/testing/read-pdf.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { compileNation } from '../publication/testing/published.ts'
import { refusalOf, reportingSite } from '../testing/reports.ts'
import { documentPath, officeOf, readDocx, readShown, revise } from './testing/documents.ts'

const site = await reportingSite('national')
const { writer, signer } = await officeOf(site)
const month = '2020-03'
const path = `${documentPath(month)}/file`
const bytes = async (query: string) => new Uint8Array(await (await writer.get(`${path}?${query}`)).arrayBuffer())

test('409: there is no file of a report that was not begun', async () => {
  await compileNation(site, month)
  expect(await refusalOf(await writer.get(path))).toBe('409 document-not-begun')
})

test('200: P7: the same report gives the same bytes, tagged, in the layout of Decree 30/2020; a draft says that it is one', async () => {
  await writer.post(documentPath(month), {})
  const first = await bytes('format=pdf&language=vi')
  expect(Buffer.from(first).equals(Buffer.from(await bytes('format=pdf&language=vi')))).toBe(true)
  const { text, plain } = readPdf(first)
  for (const wanted of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'BỘ CÔNG AN',
    'VĂN PHÒNG BỘ',
    'Số: …/BC-V01',
    'Hà Nội, ngày … tháng … năm …',
    'BÁO CÁO',
    'DỰ THẢO',
  ])
    expect(text).toContain(wanted)
  expect(plain).toContain('/StructTreeRoot')
  expect(plain).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('200: P6: what was signed keeps its bytes after a revision, with its number and day', async () => {
  const { contentHash } = await readShown(signer, month)
  expect((await signer.post(`${documentPath(month)}/signature`, { contentHash })).status).toBe(200)
  const before = await bytes('format=pdf&language=en')
  await revise(site, month, [{ element: 'CR.SOC.CASES', amount: '9', version: 1 }])
  expect(Buffer.from(await bytes('format=pdf&language=en')).equals(Buffer.from(before))).toBe(true)
  const { text } = readPdf(before)
  expect([text.includes('No. 1/BC-V01'), text.includes('Ha Noi, 26 May 2020'), text.includes('DRAFT')]).toEqual([
    true,
    true,
    false,
  ])
})

const Sdmx = z.object({
  data: z.object({
    structures: z.tuple([z.object({ attributes: z.object({ observation: z.array(z.object({ id: z.string() })) }) })]),
    dataSets: z.tuple([
      z.object({ series: z.record(z.string(), z.object({ observations: z.record(z.string(), z.array(z.number())) })) }),
    ]),
  }),
})

test('200: P8: DOCX tells what the PDF tells; CSV, JSON and SDMX-JSON tell the figures of its vintage exactly', async () => {
  const docx = readDocx(await bytes('format=docx&language=vi'))
  for (const wanted of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'khám phá 441 vụ',
    'Số: 1/BC-V01',
    'TL. BỘ TRƯỞNG',
    'CHÁNH VĂN PHÒNG BỘ',
    'Nơi nhận:',
    'Thành phố Hồ Chí Minh',
  ])
    expect(docx).toContain(wanted)
  const csv = Buffer.from(await bytes('format=csv&language=en')).toString()
  expect(csv).toContain('2020-03,2020-02-15,2020-03-14,VN,Việt Nam,SZ.HEROIN,Heroin seized,all,787.5,equal,g,1\r\n')
  const json = Buffer.from(await bytes('format=json')).toString()
  expect(JSON.parse(json)).toMatchObject({ vintage: { vintageNo: 1, received: 63 }, period: { label: '2020-03' } })
  expect(json).toContain('Thành phố Hà Nội')
  const { data } = Sdmx.parse(JSON.parse(Buffer.from(await bytes('format=sdmx&language=en')).toString()))
  expect(data.structures[0].attributes.observation.map(({ id }) => id)).toEqual(['QUALIFIER'])
  const { series } = data.dataSets[0]
  expect(series['0:0:0']).toEqual({ observations: { 0: [441, 0] } })
  // 64 units with 14 figures each.
  expect(Object.keys(series)).toHaveLength(64 * 14)
})

test('404: an edition that there is not, and whoever is not of the ministry’s office; 401 without a session', async () => {
  expect((await writer.get(`${path}?edition=7`)).status).toBe(404)
  expect((await (await signedIn(site, 'national-operator')).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
