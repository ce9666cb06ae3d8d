import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { UnitTable, type UnitVersion } from '../../forms/unit-table.ts'
import { parseReference, readReferenceFiles, shippedFolder } from '../areas/reference.ts'
import { estimatePeople } from './population.ts'
import { Weighted, type Random } from './random.ts'

const PeopleRows = z.array(
  z.tuple([z.string().regex(/^\d{5}$/), z.coerce.number<string>().nonnegative()]).rest(z.string()),
)
const NameRows = z.array(z.tuple([z.string().min(1), z.coerce.number<string>().positive()]))

/** The rows of a shipped table below its header. These tables have no quotes. */
async function readRows(name: string): Promise<string[][]> {
  const text = await readFile(new URL(name, shippedFolder), 'utf8')
  const [, ...lines] = text.trim().split(/\r?\n/)
  return lines.map((line) => line.split(','))
}

/** The commonest family names of the country, each with its share of all people in per cent. */
export async function readFamilyNameShares(): Promise<[name: string, percent: number][]> {
  return NameRows.parse(await readRows('surname-frequency.csv'))
}

/** A place as a form gives it: a commune, a district, a province or a country, and the province that it lies in. */
export type Place = { code: string; provinceCode: string }

/** The units of the country on one day, and where its people are. */
export class Places {
  readonly on: string
  readonly units: UnitTable
  readonly #people: ReadonlyMap<string, number>
  readonly #everywhere: Weighted<UnitVersion>
  readonly #byProvince = new Map<string, Weighted<UnitVersion>>()

  constructor(units: UnitTable, people: ReadonlyMap<string, number>, on: string) {
    this.units = units
    this.on = on
    this.#people = people
    this.#everywhere = this.#weighted(units.communesBelow(undefined, on))
  }

  /** Reads the shipped facts, as they were on a day. */
  static async read(on: string): Promise<Places> {
    const { units: versions, successors } = parseReference(await readReferenceFiles(shippedFolder))
    const units = new UnitTable(versions)
    const people2025 = new Map(
      PeopleRows.parse(await readRows('population-2025.csv')).map(([code, people]) => [code, people]),
    )
    const communes = units.communesBelow(undefined, on)
    return new Places(units, estimatePeople(communes, { units, successors, people2025 }, on), on)
  }

  #weighted(communes: readonly UnitVersion[]): Weighted<UnitVersion> {
    return new Weighted(communes.map((unit) => [unit, this.peopleIn(unit)]))
  }

  /** Roughly how many people live in a commune: more than none, so that every commune gets its share. */
  peopleIn({ code }: UnitVersion): number {
    return Math.max(this.#people.get(code) ?? 0, 1)
  }

  /** A commune anywhere in the country, by where the people are. */
  drawAnywhere(random: Random): UnitVersion {
    return this.#everywhere.draw(random)
  }

  /** A commune in a province, by where the people are; anywhere if the province has none on this day. */
  drawInProvince(provinceCode: string, random: Random): UnitVersion {
    let communes = this.#byProvince.get(provinceCode)
    if (communes === undefined) {
      const below = this.units.communesBelow(provinceCode, this.on)
      communes = below.length === 0 ? this.#everywhere : this.#weighted(below)
      this.#byProvince.set(provinceCode, communes)
    }
    return communes.draw(random)
  }

  /** A commune's code, or what an older paper has instead: only the district, where there are any, or the province. */
  asWritten({ code, parentCode, provinceCode }: UnitVersion, precision: 'commune' | 'district' | 'province'): Place {
    if (precision === 'commune') return { code, provinceCode }
    return { code: precision === 'district' ? (parentCode ?? provinceCode) : provinceCode, provinceCode }
  }
}
