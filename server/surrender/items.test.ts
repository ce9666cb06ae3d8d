import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareThePicture } from '../../forms/surrender/bare-picture.ts'
import { classFacts, itemClasses } from '../../forms/surrender/item-class.ts'
import { legalGroupOf } from '../../forms/surrender/legal-group.ts'
import { readSecret, secretOf, showSecret, signedText } from '../../forms/surrender/receipt.ts'
import { safetyActs, safetyTable } from '../../forms/surrender/safety.ts'
import { categoryOf, isSubtype, isSubtypeOf, subtypes } from '../../forms/surrender/subtype.ts'
import { itemsAndRounds, sumByClass, totalsByCount, type ClassCount } from '../../forms/surrender/totals.ts'

const text = Buffer.from('GPS 21.03 105.85 of the giver')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const published = readFileSync('reference/vn/surrender/published.csv', 'utf8')
  .split('\n')
  .map((line) => line.split(','))
const figuresOf = (place: string, to: string) =>
  published.flatMap(([at, , until, category = '', quantity]) =>
    at === place && until === to && category !== 'TOTAL_PUBLISHED' ? [{ category, quantity: Number(quantity) }] : [],
  )
const countsOf = (place: string, to: string): ClassCount[] =>
  figuresOf(place, to).flatMap(({ category, quantity }) => {
    const itemClass = isSubtype(category)
      ? subtypes[category].itemClass
      : itemClasses.find((one) => categoryOf(one, '') === category)
    return itemClass === undefined ? [] : [{ itemClass, quantity }]
  })

test('the published 662 are items and rounds; without rounds there are 319', () => {
  const counts = sumByClass(countsOf('Hà Nội', '2020-04-29'))
  expect(itemsAndRounds(counts)).toBe(662)
  expect(totalsByCount(counts)).toEqual([
    { countedIn: 'piece', quantity: 319 },
    { countedIn: 'round', quantity: 343 },
  ])
})

test('kilograms and metres are in no total of pieces, and a union stays a union', () => {
  const may = totalsByCount(sumByClass(countsOf('Hà Nội', '2020-05')))
  expect(may.find(({ countedIn }) => countedIn === 'kg')?.quantity).toBe(1.8)
  expect(may.find(({ countedIn }) => countedIn === 'piece')?.quantity).toBe(9 + 9 + 33 + 3 + 29 + 510 + 1)
  const provinces = totalsByCount(sumByClass(countsOf('Tuyên Quang', '2025-11')))
  expect(provinces.find(({ countedIn }) => countedIn === 'metre')?.quantity).toBe(44)
  // "All guns" is no class: it is not divided, and counted in none.
  expect(countsOf('Tuyên Quang', '2025-11')).toHaveLength(7)
})

test('of the categories that both Hanoi lists have none falls; what vanishes or appears makes the series incomplete', () => {
  const [april, may] = [figuresOf('Hà Nội', '2020-04-29'), figuresOf('Hà Nội', '2020-05')]
  const both = april.filter(({ category }) => may.some((one) => one.category === category))
  expect(both).toHaveLength(7)
  for (const { category, quantity } of both)
    expect(may.find((one) => one.category === category)?.quantity).toBeGreaterThanOrEqual(quantity)
  expect([april.length - 7, may.length - 7]).toEqual([2, 2])
})

test('the table of safety: nothing that is dangerous is stored as it was received, and storing is done once', () => {
  for (const itemClass of itemClasses) {
    const { hazard } = classFacts[itemClass]
    const { stored } = safetyTable[hazard]
    expect([itemClass, stored.received]).toEqual([itemClass, ['blade', 'none'].includes(hazard) ? 'stored' : null])
    expect(stored.stored).toBeNull()
  }
})

test('no explosive is ever made safe by an officer: it came in cleared, or not at all', () => {
  for (const act of safetyActs)
    expect(safetyTable.explosive[act].received).toBe(act === 'inspected' ? 'received' : null)
})

test('a class belongs to the group of the law of the day: the law of 2024 has no similar function any more', () => {
  expect(legalGroupOf('SIM_GUN', '2020-03-13')).toMatchObject({
    law: '14/2017/QH14',
    group: { en: 'Weapons of similar function' },
  })
  expect(legalGroupOf('SIM_GUN', '2025-01-01')).toMatchObject({
    law: '42/2024/QH15',
    group: { en: 'Military weapons' },
  })
  expect(legalGroupOf('RUDE', '2018-06-30')).toBeUndefined()
  expect([isSubtypeOf('UXO', 'grenade'), isSubtypeOf('RUDE', 'grenade'), isSubtypeOf('RUDE', '')]).toEqual([
    true,
    false,
    true,
  ])
})

test('a secret is read as it is printed, in any case, and signs that are taken for others are those', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      const secret = secretOf(random)
      expect(secret).toHaveLength(16)
      expect(readSecret(` ${showSecret(secret).toLowerCase()} `)).toBe(secret)
    }),
  )
  expect(readSecret('oil0')).toBe('0110')
})

test('what is signed is the same text whatever the order of the classes', () => {
  const facts = { receiptNo: '00508-20-00001', on: '2020-05-26' }
  const [one, other] = [
    { itemClass: 'RUDE', quantity: 1 },
    { itemClass: 'AMMO', quantity: 43 },
  ]
  const texts = [
    [one, other],
    [other, one],
  ].map((counts) => signedText({ ...facts, counts: counts.flatMap((of) => of ?? []) }))
  expect(texts[0]).toBe(texts[1])
  expect(texts[0]).toBe('dancu-receipt-1|00508-20-00001|2020-05-26|AMMO=43,RUDE=1')
})

const chunk = (name: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)])
}

test('a PNG keeps what draws it, and loses every chunk of words, time and place, and what follows its end', () => {
  const told = Buffer.concat([png.subarray(0, 33), chunk('tEXt', text), chunk('eXIf', text), png.subarray(33), text])
  const bare = bareThePicture(told)
  expect(bare?.mediaType).toBe('image/png')
  expect(Buffer.from(bare?.bytes ?? []).equals(png)).toBe(true)
})

const segment = (marker: number, body: Buffer) => Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body])

test('a JPEG keeps tables, frame, scan and Adobe’s note on its colours, and loses the rest', () => {
  const adobe = Buffer.concat([Buffer.from('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1])])
  const scan = Buffer.concat([segment(0xda, Buffer.alloc(6)), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3])])
  const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])]
  const drawing = [segment(0xee, adobe), segment(0xdb, Buffer.alloc(65)), segment(0xc0, Buffer.alloc(11)), scan]
  const words = [0xe0, 0xe1, 0xe2, 0xed, 0xfe].map((marker) => segment(marker, text))
  const longAdobe = segment(0xee, Buffer.concat([adobe, text]))
  const whole = Buffer.concat([start, ...words, longAdobe, ...drawing.slice(1), end, text])
  const bare = Buffer.from(bareThePicture(whole)?.bytes ?? [])
  expect(bare.equals(Buffer.concat([start, ...drawing, end]))).toBe(true)
})

test('what is no picture, or is cut anywhere, is refused and never read beyond its end', () => {
  expect(bareThePicture(Buffer.from('%PDF-1.4'))).toBeUndefined()
  for (let length = 0; length < png.length - 1; length += 1)
    expect(bareThePicture(png.subarray(0, length))).toBeUndefined()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      for (const head of [[0xff, 0xd8], [...png.subarray(0, 8)]]) bareThePicture(Uint8Array.from([...head, ...bytes]))
    }),
  )
})
