/**
 * What became of units in reforms, and from it where a residence lies on any day. The residences themselves stay as they
 * were recorded: a reform of eight million people is a few hundred acts about units, and some thousand about hamlets.
 */

/**
 * What became of a unit on a day. With an empty `hamlet` it is about the unit itself: it went whole into the successor,
 * or it was divided (`successorCode` null). With a hamlet it says where that part of a divided unit went; then
 * `unitCode` and `since` are those under which the residences are recorded, which after two reforms may be older ones:
 * a "Tổ 1" of two old units that are one now stays two hamlets.
 */
export type UnitAct = {
  actId: string
  unitCode: string
  /** The first day on which the code meant this unit; codes are used again. */
  since: string
  hamlet: string
  /** The first day in the successor. */
  effectiveOn: string
  successorCode: string | null
  /** The act whose place this one takes. */
  corrects: string | null
  recordedAt: Date
}

/** A residence as it is recorded: as much of it as tells where it lies. */
export type RecordedPlace = { communeCode: string; hamlet: string; validFrom: string }

/** Where a residence lies on a day. */
export type Placed = {
  code: string
  /** The day whose bearer of the code is meant: when the residence began, or its unit's last reform since. */
  from: string
  /** The act that divided the unit, as long as nobody decided where this part of it went: it stands on a worklist. */
  waitsFor: UnitAct | null
}

/** Residences by how they are recorded: begun in this time at this code, of one hamlet, or of all but some. */
export type RecordedPlaces = {
  communeCode: string
  /** Null = without a beginning. */
  validFromMin: string | null
  /** The first day that is too late; null = without an end. */
  validFromBefore: string | null
  /** Null = of every hamlet but the excepted ones. */
  hamlet: string | null
  exceptHamlets: readonly string[]
}

/** The acts about units that were known and not corrected at a moment; without one, now. */
export class UnitActs {
  readonly #endings: ReadonlyMap<string, UnitAct[]>
  readonly #parts: ReadonlyMap<string, UnitAct[]>
  /** The days on which a reform made, enlarged or ended the unit of a code. */
  readonly #touched = new Map<string, string[]>()
  /** All that were known, those too that were corrected. */
  readonly #known: readonly UnitAct[]
  #landed: { on: string; meant: Map<string, RecordedPlaces[]>; waiting: Map<string, RecordedPlaces[]> } | undefined

  constructor(acts: readonly UnitAct[], at?: Date) {
    const known = at === undefined ? acts : acts.filter(({ recordedAt }) => recordedAt <= at)
    const corrected = new Set(known.map(({ corrects }) => corrects))
    const inForce = known
      .filter(({ actId }) => !corrected.has(actId))
      .toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
    for (const { unitCode, successorCode, effectiveOn } of inForce)
      for (const code of [unitCode, successorCode ?? unitCode])
        this.#touched.set(code, [...(this.#touched.get(code) ?? []), effectiveOn])
    this.#known = known
    this.#endings = groupBy(
      inForce.filter(({ hamlet }) => hamlet === ''),
      ({ unitCode }) => unitCode,
    )
    this.#parts = groupBy(
      inForce.filter(({ hamlet }) => hamlet !== ''),
      partKey,
    )
  }

  /** These acts and one more. */
  with(act: UnitAct): UnitActs {
    return new UnitActs([...this.#known, act])
  }

  /** Where a residence lies on a day, through all reforms that took effect until then. */
  placeOn(place: RecordedPlace, on: string): Placed {
    let placed: Placed = { code: place.communeCode, from: place.validFrom, waitsFor: null }
    for (const { ending, decided } of this.#walk(place)) {
      if (ending.effectiveOn > on) break
      if (decided?.successorCode == null) return { ...placed, waitsFor: ending }
      placed = { code: decided.successorCode, from: ending.effectiveOn, waitsFor: null }
    }
    return placed
  }

  /**
   * Which residences lie in the unit that bears a code on a day, by how they are recorded: the way back of `placeOn`. Of
   * residences that begin after the day it says nothing. Those on a worklist are not among them.
   */
  communesMeaning(code: string, on: string): RecordedPlaces[] {
    const now = { communeCode: code, hamlet: null, exceptHamlets: [] }
    return [...(this.#land(on).meant.get(code) ?? []), ...gapsOf(this.#endings.get(code) ?? [], now)]
  }

  /** Which residences of a divided unit stand on its worklist on a day. `division` is the act that divided it. */
  placesWaiting(division: UnitAct, on: string): RecordedPlaces[] {
    return this.#land(on).waiting.get(division.actId) ?? []
  }

  /** Everything recorded that lay in a unit when it was divided: what was decided about since, and what waits. */
  placesOf(division: UnitAct): RecordedPlaces[] {
    const touched = this.#listTouched(division.effectiveOn)
    return touched.filter((places) => this.decisionOf(division, exampleOf(places)) !== undefined)
  }

  /** What was decided about a place when a unit was divided; null = it waits. Undefined: it did not lie there. */
  decisionOf(division: UnitAct, place: RecordedPlace): UnitAct | null | undefined {
    const step = [...this.#walk(place)].find(({ ending }) => ending.actId === division.actId)
    return step && (step.decided ?? null)
  }

  /**
   * What an act moves: the residences that it took from one unit to another, by how they are recorded, and the codes at
   * which people were before: that of the unit, and where an act that this one corrects had sent them. Undefined for an
   * act that was corrected, and for one that divides.
   */
  routeOf(act: UnitAct): { from: string[]; places: RecordedPlaces[] } | undefined {
    if (act.successorCode === null) return undefined
    let from: string | undefined
    const touched = act.hamlet === '' ? this.#listTouched(act.effectiveOn) : this.#placesOfPart(act)
    const places = touched.filter((one) => {
      const step = [...this.#walk(exampleOf(one))].find(({ decided }) => decided?.actId === act.actId)
      from ??= step?.ending.unitCode
      return step !== undefined
    })
    if (from === undefined) return undefined
    const formerly = this.#known.find(({ actId }) => actId === act.corrects)?.successorCode ?? from
    return { from: [...new Set([from, formerly])], places }
  }

  /**
   * On which unit of an older or a younger day's map a residence stands. Undefined where it began in a unit that did not
   * exist then: a reform between the two days made it, and from which of the old units this part of it came nobody knows.
   */
  placeOnMap(place: RecordedPlace, map: string): Placed | undefined {
    const { communeCode, validFrom } = place
    const madeSince = this.#touched.get(communeCode)?.some((day) => map < day && day <= validFrom)
    return madeSince ? undefined : this.placeOn(place, map)
  }

  /** Whether it is recorded what became of the unit that a code meant from a day on. */
  hasEnding(code: string, since: string): boolean {
    return this.#endings.get(code)?.some((ending) => ending.since === since) ?? false
  }

  /** Whether a unit that bore a code ended on a day. */
  endsOn(code: string, day: string): boolean {
    return this.#endings.get(code)?.some(({ effectiveOn }) => effectiveOn === day) ?? false
  }

  /** The acts that divided units, the oldest first. */
  listDivisions(): UnitAct[] {
    return [...this.#endings.values()]
      .flat()
      .filter(({ successorCode }) => successorCode === null)
      .toSorted((one, other) => (one.effectiveOn + one.unitCode < other.effectiveOn + other.unitCode ? -1 : 1))
  }

  /** The days on which anything may change its meaning, in order: between two of them all beginnings mean the same. */
  listTurns(): string[] {
    const turns = [...this.#endings.values()].flat().flatMap(({ since, effectiveOn }) => [since, effectiveOn])
    return [...new Set(turns)].toSorted()
  }

  /** The codes at which the hamlet tells where a residence lies. */
  listDividedCodes(): string[] {
    return [...new Set([...this.#parts.values()].flat().map(({ unitCode }) => unitCode))].toSorted()
  }

  #findEnding(code: string, from: string): UnitAct | undefined {
    return this.#endings.get(code)?.find(({ since, effectiveOn }) => since <= from && from < effectiveOn)
  }

  /** The ends of units that a residence lives through, each with the act that says where it went; the last may lack it. */
  *#walk({
    communeCode,
    hamlet,
    validFrom,
  }: RecordedPlace): Generator<{ ending: UnitAct; decided: UnitAct | undefined }> {
    const recorded = this.#findEnding(communeCode, validFrom)
    const parts = recorded && hamlet !== '' ? this.#parts.get(partKey({ ...recorded, hamlet })) : undefined
    let ending = recorded
    while (ending !== undefined) {
      const { effectiveOn, successorCode } = ending
      const decided = successorCode === null ? parts?.find((part) => part.effectiveOn === effectiveOn) : ending
      yield { ending, decided }
      ending = decided?.successorCode == null ? undefined : this.#findEnding(decided.successorCode, effectiveOn)
    }
  }

  /** Sends everything that a reform touched where it lies on the day, and collects it there. Kept for the last day asked. */
  #land(on: string) {
    if (this.#landed?.on === on) return this.#landed
    const [meant, waiting] = [new Map<string, RecordedPlaces[]>(), new Map<string, RecordedPlaces[]>()]
    for (const places of this.#listTouched(on)) {
      const { code, waitsFor } = this.placeOn(exampleOf(places), on)
      const [there, key] = waitsFor === null ? [meant, code] : [waiting, waitsFor.actId]
      there.set(key, [...(there.get(key) ?? []), places])
    }
    this.#landed = { on, meant, waiting }
    return this.#landed
  }

  /** Everything recorded at units that ended some day: each decided hamlet by itself, and the rest of the unit. */
  #listTouched(on: string): RecordedPlaces[] {
    const decided = groupBy(
      [...this.#parts.values()].flat().filter(({ effectiveOn }) => effectiveOn <= on),
      unitKey,
    )
    const touched: RecordedPlaces[] = []
    for (const ending of [...this.#endings.values()].flat()) {
      const hamlets = new Set((decided.get(unitKey(ending)) ?? []).map(({ hamlet }) => hamlet))
      for (const hamlet of hamlets) touched.push(placesAt(ending, hamlet))
      touched.push({ ...placesAt(ending, null), exceptHamlets: [...hamlets] })
    }
    return touched
  }

  /** What is recorded of a hamlet that an act is about. */
  #placesOfPart({ unitCode, since, hamlet }: UnitAct): RecordedPlaces[] {
    const ending = this.#findEnding(unitCode, since)
    return ending === undefined ? [] : [placesAt(ending, hamlet)]
  }
}

/** What is recorded at the code of a unit while it meant that unit. */
const placesAt = ({ unitCode, since, effectiveOn }: UnitAct, hamlet: string | null): RecordedPlaces => ({
  communeCode: unitCode,
  validFromMin: since === firstDay ? null : since,
  validFromBefore: effectiveOn,
  hamlet,
  exceptHamlets: [],
})

/** Where the facts do not say when a code began to mean a unit, it did so before all days. */
export const firstDay = '0001-01-01'

/** One of these residences, which lies where all of them do. */
const exampleOf = ({ communeCode, hamlet, validFromMin }: RecordedPlaces): RecordedPlace => ({
  communeCode,
  hamlet: hamlet ?? '',
  validFrom: validFromMin ?? firstDay,
})

/** What is recorded at a code outside the times of the units that ended: it lies where it is recorded. */
function gapsOf(
  endings: readonly UnitAct[],
  place: Pick<RecordedPlaces, 'communeCode' | 'hamlet' | 'exceptHamlets'>,
): RecordedPlaces[] {
  const gaps: RecordedPlaces[] = []
  let from = firstDay
  for (const { since, effectiveOn } of endings) {
    if (from < since) gaps.push({ ...place, validFromMin: from === firstDay ? null : from, validFromBefore: since })
    from = effectiveOn
  }
  return [...gaps, { ...place, validFromMin: from === firstDay ? null : from, validFromBefore: null }]
}

const unitKey = ({ unitCode, since }: Pick<UnitAct, 'unitCode' | 'since'>): string => `${unitCode} ${since}`

const partKey = ({ unitCode, since, hamlet }: Pick<UnitAct, 'unitCode' | 'since' | 'hamlet'>): string =>
  `${unitCode} ${since} ${hamlet}`

function groupBy(acts: readonly UnitAct[], keyOf: (act: UnitAct) => string): Map<string, UnitAct[]> {
  const groups = new Map<string, UnitAct[]>()
  for (const act of acts) {
    const group = groups.get(keyOf(act))
    if (group === undefined) groups.set(keyOf(act), [act])
    else group.push(act)
  }
  return groups
}
