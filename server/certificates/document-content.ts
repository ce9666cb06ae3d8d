import { flagKinds } from '../../forms/acts/flags.ts'
import { relationshipsToHead, sexes, type CodeList } from '../../forms/codes.ts'
import { dc01Fields } from '../../forms/dc01.ts'
import type { Language, Text } from '../../forms/language.ts'
import { nationalities } from '../../forms/nationalities.ts'
import { showDate } from '../../forms/partial-date.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Certificate } from './certificate.ts'
import { showCode } from './code.ts'
import type { IssuingOffice } from './issuing-office.ts'
import { placeName } from './place-name.ts'
import type { Named, StatedFacts } from './stated-facts.ts'
import { kindWords, relationKinds, residenceKinds, validUntilText, words } from './texts.ts'

/** A value on the paper. What is Vietnamese is marked on an English one, so that a screen reader says it right. */
type Value = { text: string; isVietnamese: boolean }
type Fact = [label: string, value: Value]

/** What `document.typ` sets: everything that stands on the paper, in its language. */
export type DocumentContent = {
  language: Language
  title: string
  formName: string
  office: { above: Value | null; own: Value }
  country: string
  motto: string
  /** Where and on which day it was issued. */
  place: string
  lead: string
  sections: { heading: string | null; facts: Fact[] }[]
  /** Stands where a section has no facts. */
  nothing: string
  table: { caption: string; head: string[]; widths: number[]; rows: Value[][] } | null
  notes: string[]
  verification: {
    lead: string
    address: string
    shownAddress: string
    codeWord: string
    code: string
    alt: string
    qr: string
  }
  signature: { who: string; how: string } | null
  pageWord: string
}

/** What the paper needs besides the facts: who issues it and where it is checked. */
export type Frame = {
  certificate: Pick<Certificate, 'kind' | 'language' | 'forSelf' | 'wantedFor' | 'issuedOn' | 'validUntil'>
  office: IssuingOffice
  units: UnitTable
  verification: { address: string; shownAddress: string; code: string; qr: string }
}

const vietnamese = (text: string): Value => ({ text, isVietnamese: true })
const plain = (text: string): Value => ({ text, isVietnamese: false })

/** Puts the facts into the words of the paper, in its language. */
export function documentContent(facts: StatedFacts, frame: Frame): DocumentContent {
  const { certificate, office, verification } = frame
  const { kind, language, forSelf, wantedFor, issuedOn, validUntil } = certificate
  const say = (text: Text): string => text[language]
  const kindOf = kindWords[kind]
  const notes = flagNotes(facts, language)
  if (wantedFor !== '') notes.push(`${say(words.wantedFor)}: ${wantedFor}`)
  notes.push(say(validUntilText({ vi: showDate(validUntil, 'vi'), en: showDate(validUntil, 'en') })))
  return {
    language,
    title: say(kindOf.title),
    formName: say(kindOf.form),
    office: { above: office.above === null ? null : vietnamese(office.above), own: vietnamese(office.own) },
    country: say(words.country),
    motto: say(words.motto),
    place: `${office.place}, ${longDay(issuedOn, language)}`,
    lead: say(kindOf.lead),
    sections: facts.kind === 'notice' ? noticeSections(facts, frame) : [confirmed(facts, frame)],
    nothing: say(words.notHeld),
    table: facts.household && facts.household.others.length > 0 ? memberTable(facts.household.others, language) : null,
    notes,
    verification: {
      ...verification,
      code: showCode(verification.code),
      lead: say(words.verify),
      codeWord: say(words.code),
      alt: say(words.qr),
    },
    signature: forSelf ? null : { who: say(words.signer), how: say(words.howSigned) },
    pageWord: say(words.page),
  }
}

function confirmed(facts: StatedFacts, { certificate: { language } }: Frame): DocumentContent['sections'][number] {
  const residences = residenceFacts(facts, language)
  return { heading: null, facts: [...personFacts(facts, language), ...residences, ...householdFacts(facts, language)] }
}

/** The groups of the law of 2014 that are not in the first lines, each with what is held, or that nothing is. */
function noticeSections(facts: StatedFacts, { certificate, units }: Frame): DocumentContent['sections'] {
  const { language, issuedOn } = certificate
  const held = dc01Fields.flatMap((field): Fact[] => {
    const value = Object.entries(facts.facts).find(([key]) => key === field.key)?.[1]
    if (value === undefined) return []
    const shown = { codes: field.codes, kind: field.kind, value }
    return [[field.label[language], heldValue(shown, { units, on: issuedOn, language })]]
  })
  const relatives = facts.relations.map(({ kind, name, pin, nationality }): Fact => {
    const parts = [name, pin, codeName(nationalities, nationality, language)].filter((part) => part !== '')
    return [labelOf(relationKinds, kind, language), vietnamese(parts.join(' · '))]
  })
  const section = (heading: Text, of: Fact[]) => ({ heading: heading[language], facts: of })
  return [
    { heading: null, facts: personFacts(facts, language) },
    section(words.held, held),
    section(words.residence, residenceFacts(facts, language)),
    section(words.household, householdFacts(facts, language)),
    section(words.relatives, relatives),
  ]
}

type Held = { codes: CodeList | undefined; kind: string; value: string }

function heldValue({ codes, kind, value }: Held, where: { units: UnitTable; on: string; language: Language }): Value {
  if (value === '') return plain(words.notHeld[where.language])
  if (codes) return plain(codeName(codes, value, where.language))
  if (kind === 'place') return vietnamese(placeName(where.units, value, where))
  return plain(kind === 'date' ? showDate(value, where.language) : value)
}

function personFacts({ person }: StatedFacts, language: Language): Fact[] {
  return [
    [words.name[language], vietnamese(person.name)],
    [words.birth[language], plain(dateOf(person, language))],
    [words.sex[language], plain(codeName(sexes, person.sex, language))],
    [words.pin[language], plain(person.pin === '' ? words.noPin[language] : person.pin)],
  ]
}

function residenceFacts({ residences }: StatedFacts, language: Language): Fact[] {
  return residences.map(({ kind, place }) => [labelOf(residenceKinds, kind, language), vietnamese(place)])
}

function householdFacts({ household }: StatedFacts, language: Language): Fact[] {
  if (household === null) return []
  const { head, relationship } = household
  const facts: Fact[] = []
  if (head !== null) {
    facts.push([words.head[language], vietnamese(head.name)])
    facts.push([words.headPin[language], plain(head.pin === '' ? words.noPin[language] : head.pin)])
  }
  return [...facts, [words.relationship[language], plain(codeName(relationshipsToHead, relationship, language))]]
}

function memberTable(others: (Named & { relationship: string })[], language: Language): DocumentContent['table'] {
  return {
    caption: words.members[language],
    head: [words.name, words.birth, words.sex, words.pin, words.relationship].map((text) => text[language]),
    widths: [9, 7, 4, 7, 7],
    rows: others.map((one) => [
      vietnamese(one.name),
      plain(dateOf(one, language)),
      plain(codeName(sexes, one.sex, language)),
      plain(one.pin === '' ? words.noPin[language] : one.pin),
      plain(codeName(relationshipsToHead, one.relationship, language)),
    ]),
  }
}

/** What is always said with the facts that it touches. */
function flagNotes({ flags }: StatedFacts, language: Language): string[] {
  return flags.map((flag) => `${words.note[language]}: ${codeName(flagKinds, flag, language)}.`)
}

function dateOf({ birthDate }: Named, language: Language): string {
  return birthDate === '' ? words.notHeld[language] : showDate(birthDate, language)
}

function longDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  return language === 'vi' ? `ngày ${date} tháng ${month} năm ${year}` : showDate(day, 'en')
}

function codeName(codes: CodeList, value: string, language: Language): string {
  return codes.find((code) => code.value === value)?.[language] ?? value
}

function labelOf(labels: Record<string, Text>, key: string, language: Language): string {
  return labels[key]?.[language] ?? key
}
