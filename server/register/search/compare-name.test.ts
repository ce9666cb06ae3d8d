import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullNameOf, readDc01, type Dc01 } from '../../../forms/dc01.ts'
import { searchKey } from '../../../forms/fold.ts'
import { dropMarks, mistakeTone, mistype } from '../../synth/name-faults.ts'
import { Random } from '../../synth/random.ts'
import { askedName, compareName, type NameDifference } from './compare-name.ts'
import { splitKey } from './name-keys.ts'

const compare = (asked: string, found: string): NameDifference[] | undefined =>
  compareName(askedName(asked), splitKey(searchKey(found)))

const cases: [asked: string, found: string, differences: NameDifference[] | undefined][] = [
  ['Nguyễn Thị Lan', 'Nguyễn Thị Lan', []],
  ['NGUYEN THI LAN', 'Nguyễn Thị Lân', []],
  ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', []],
  ['Lan Thị Nguyễn', 'Nguyễn Thị Lan', ['order']],
  ['Thị Lan Nguyễn', 'Nguyễn Thị Lan', ['order']],
  ['Lan Nguyễn', 'Nguyễn Thị Lan', ['order', 'middle']],
  ['Nguyễn Lan', 'Nguyễn Thị Lan', ['middle']],
  ['Nguyễn Thị Thanh Lan', 'Nguyễn Thanh Lan', ['middle']],
  ['Nguyễn Thanh Lan', 'Nguyễn Thị Thanh Lan', ['middle']],
  ['Ngyuễn Thị Lan', 'Nguyễn Thị Lan', ['letter']],
  ['Nguyễn Thị Lam', 'Nguyễn Thị Lan', ['letter']],
  ['Nguyễn ThịThanh Lan', 'Nguyễn Thị Thanh Lan', ['letter']],
  ['Nguyen ThiLan', 'Nguyễn Thị Lan', ['letter']],
  ['Nguyễn Thị Lan', 'Nguyễn Thịlan', ['letter']],
  ['Nguyễn Thị L an', 'Nguyễn Thị Lan', ['letter']],
  ['Nguyễn LýAn', 'Nguyễn Lý An', ['letter']],
  ['Nguyễn Lý An', 'Nguyễn Lýan', ['letter']],
  ['Nguyễn Thị Lan', 'Nguyễn Văn Lan', undefined],
  ['Nguyễn Thị Lam', 'Nguyễm Thị Lan', undefined],
  ['Lan', 'Nguyễn Thị Lan', undefined],
  ['Nguyễn Thị Lan', 'Trần Thị Lan', undefined],
  ['Nguyễn', 'Nguyễn', []],
]

test.each(cases)('S1: %s and %s', (asked, found, differences) => {
  expect(compare(asked, found)).toEqual(differences)
})

const family = fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Đỗ', 'Hoàng', 'Vũ', 'Lý')
const middle = fc.constantFrom('', 'Thị', 'Văn', 'Đức', 'Thị Thanh', 'Ngọc Bảo')
const given = fc.constantFrom('Lan', 'Hương', 'Đông', 'Mỹ', 'Quý', 'Thúy', 'Khuê', 'An')
const names = fc.record({ family_name: family, middle_name: middle, given_name: given })
const emptyForm = readDc01({}).values

/** The name as a fault of the generator leaves it. */
function spoil(
  name: Pick<Dc01, 'family_name' | 'middle_name' | 'given_name'>,
  how: (form: Dc01, random: Random) => void,
  seed: number,
): string {
  const form = { ...emptyForm, ...name }
  how(form, new Random(`${seed}`))
  return fullNameOf(form)
}

test('S1: a name with other marks or none is the same name, and one with a slip of the pen differs in a letter', () => {
  fc.assert(
    fc.property(names, fc.nat(), (name, seed) => {
      const found = fullNameOf(name)
      expect(compare(spoil(name, dropMarks, seed), found)).toEqual([])
      expect(compare(spoil(name, mistakeTone, seed), found)).toEqual([])
      // A slip that only doubles a mark or exchanges two equal letters leaves the name as it was.
      expect([[], ['letter']]).toContainEqual(compare(spoil(name, mistype, seed), found))
    }),
    { numRuns: 300 },
  )
})
