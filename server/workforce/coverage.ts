import { sql } from 'kysely'
import { postTypeCodes, type PostTypeCode } from '../../forms/workforce/post-types.ts'
import { isInForce, liesWithin, type UnitTable, type UnitVersion } from '../../forms/unit-table.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { listEstablishment, requiredOf, type EstablishmentLine } from './establishment.ts'
import { listHolders, type Holder } from './holder.ts'

/** What a coverage figure counts. Its denominator is the units of these kinds on a day, never a number. */
export type CoverageDefinition = {
  definitionCode: string
  unitKinds: string[]
  postTypes: PostTypeCode[]
  purpose: { vi: string; en: string }
}

/** The fewest officers with whom a commune counts as strong enough: the figure that Tuyên Quang published. */
export const strengthMin = 5

/** How it stands with the posts of one type in a unit, or of all types. */
export type Strength = { required: number; assigned: number; qualified: number; present: number }

/** A unit of the definition on a day. */
export type UnitCoverage = Strength & {
  code: string
  name: string
  kind: string
  parentCode: string | null
  isCovered: boolean
  /** Whether it has fewer officers than `strengthMin`. */
  isWeak: boolean
}

/** The definitions of coverage that hold on a day, the narrowest first. */
export async function listDefinitions(tx: Tx<'workforce'>, on: string): Promise<CoverageDefinition[]> {
  const { rows } = await sql<CoverageDefinition>`
    select definition_code as "definitionCode", unit_kinds as "unitKinds", post_types as "postTypes",
      json_build_object('vi', purpose_vi, 'en', purpose_en) as purpose
    from workforce.coverage_definition
    where valid_from <= ${on} and (valid_to is null or valid_to > ${on}) order by cardinality(unit_kinds)`.execute(tx)
  return rows
}

/** The coverage of all units of a definition within an area on a day. It follows from what is stored, for any day. */
export async function findCoverage(
  tx: AnyTx,
  asked: { area: string; definition: CoverageDefinition; on: string; today: string; units: UnitTable },
): Promise<UnitCoverage[]> {
  const lines = await listEstablishment(tx)
  const holders = new Map<string, Holder[]>()
  for (const holder of await listHolders(tx, asked))
    holders.set(holder.unitCode, [...(holders.get(holder.unitCode) ?? []), holder])
  const { definition, on, area } = asked
  return asked.units.versions
    .filter((unit) => isInForce(unit, on) && definition.unitKinds.includes(unit.kind) && liesWithin(unit, area))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((unit) => coverageOf(unit, { lines, definition, on, holders: holders.get(unit.code) ?? [] }))
}

function coverageOf(
  unit: UnitVersion,
  facts: {
    lines: readonly EstablishmentLine[]
    definition: CoverageDefinition
    on: string
    holders: readonly Holder[]
  },
): UnitCoverage {
  const { definition, holders } = facts
  const { code, name, kind, parentCode } = unit
  const strengths = postTypeCodes.map((postType) => strengthOf(unit, { ...facts, postType }))
  const sum = (of: keyof Strength): number => strengths.reduce((total, strength) => total + strength[of], 0)
  const assigned = sum('assigned')
  return {
    code,
    name,
    kind,
    parentCode,
    required: sum('required'),
    assigned,
    qualified: sum('qualified'),
    present: sum('present'),
    isCovered: holders.some((holder) => counts(holder) && definition.postTypes.includes(holder.postType)),
    isWeak: assigned < strengthMin,
  }
}

/** Whether a holder fills the post: who merely helps for a time does not. */
const counts = ({ kind }: Holder): boolean => kind !== 'temporary'

/** How it stands with the posts of one type in a unit. A post that is held and stood in for counts once. */
export function strengthOf(
  unit: UnitVersion,
  facts: { lines: readonly EstablishmentLine[]; postType: PostTypeCode; on: string; holders: readonly Holder[] },
): Strength {
  const held = facts.holders.filter((holder) => holder.postType === facts.postType && counts(holder))
  const posts = (of: (holder: Holder) => boolean): number => new Set(held.filter(of).map(({ postId }) => postId)).size
  return {
    required: requiredOf(facts.lines, unit, facts),
    assigned: posts(() => true),
    qualified: posts(({ missing }) => missing.length === 0),
    present: posts(({ isPresent }) => isPresent === true),
  }
}
