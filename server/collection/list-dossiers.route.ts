import { sql } from 'kysely'
import * as z from 'zod'
import { fullNameOf } from '../../forms/dc01.ts'
import type { Finding } from '../../forms/field.ts'
import type { Severity } from '../../forms/rule.ts'
import { rules } from '../../forms/rules.ts'
import { namesOf } from '../access/account.ts'
import { withinCommunes, type Reach } from '../access/reach.ts'
import { route } from '../access/route.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { findHome } from '../register/home.ts'
import { listNames, type NamedPerson } from '../register/list-names.ts'
import { comesTo } from './comes-to.ts'
import { isOverdue, type DossierState } from './dossier.ts'

const pageMax = 50
const states = ['draft', 'submitted', 'returned', 'refused', 'accepted'] as const
const holdRules = Object.entries(rules).flatMap(([id, { severity }]) => (severity === 'hold' ? [id] : []))

/** That a dossier has a finding which holds it. */
const isHeld = sql<boolean>`exists (select from collection.form, jsonb_array_elements(findings) as finding
  where form.dossier_id = dossier.dossier_id and finding ->> 'rule' = any(${holdRules}))`

type Row = {
  dossierId: string
  communeCode: string
  householdNo: string
  formCode: string
  state: DossierState
  enteredBy: string
  submittedOn: string | null
  decideBy: string | null
  forms: { body: Record<string, string>; findings: Finding[] }[]
}

const Query = z.object({
  state: z.enum(states).optional(),
  held: z.enum(['true', 'false']).optional(),
  overdue: z.enum(['true']).optional(),
  after: z.uuid().optional(),
})
type Asked = z.infer<typeof Query>

/** The work queue: how many dossiers there are in each state within reach, and a page of one kind of them. */
export const listDossiers = route({
  method: 'get',
  path: '/api/collection/dossiers',
  summary: 'The work queue, with counts',
  action: 'collection.list-dossiers',
  query: Query,
  answer: z.object({
    counts: z.record(z.enum([...states, 'held', 'overdue']), z.int()),
    dossiers: z.array(
      z.object({
        dossierId: z.uuid(),
        communeCode: z.string(),
        communeName: z.string(),
        householdNo: z.string(),
        formCode: z.string(),
        state: z.enum(states),
        headName: z.string(),
        /** Whom an act or an update is about, where the reader may be told; null of a household. */
        about: z.object({ fullName: z.string(), birthYear: z.string() }).nullable(),
        persons: z.int(),
        enteredByName: z.string(),
        submittedOn: z.string().nullable(),
        decideBy: z.string().nullable(),
        overdue: z.boolean(),
        findings: z.object({ hold: z.int(), warn: z.int() }),
      }),
    ),
    next: z.uuid().nullable(),
  }),
  async handle(tx, { query, reach, site, about: note }) {
    const communes = await reach.listCommunes()
    const today = site.today()
    const rows = await listPage(tx, { ...query, communes, today })
    const names = await namesOf(
      tx,
      rows.map(({ enteredBy }) => enteredBy),
    )
    const units = await site.units()
    const about = await listSubjects(tx, rows, reach)
    for (const { personId } of about.values()) note(personId, 'name', 'birth')
    const dossiers = rows.slice(0, pageMax).map(({ forms, enteredBy, ...dossier }) =>
      Object.assign(dossier, {
        communeName: units.find(dossier.communeCode, dossier.submittedOn ?? today)?.name ?? dossier.communeCode,
        headName: nameOfHead(forms),
        about: subjectOf(about.get(dossier.dossierId)),
        persons: forms.length,
        enteredByName: names.get(enteredBy) ?? '',
        overdue: isOverdue(dossier, today),
        findings: { hold: count(forms, 'hold'), warn: count(forms, 'warn') },
      }),
    )
    const next = rows.length > pageMax ? (dossiers.at(-1)?.dossierId ?? null) : null
    return { counts: await countStates(tx, communes, today), dossiers, next }
  },
})

/** Whom the acts and updates of a page are about, by dossier, where they live within reach or come to it. */
async function listSubjects(tx: AnyTx, rows: readonly Row[], reach: Reach): Promise<Map<string, NamedPerson>> {
  const subjects = new Map<string, string>()
  for (const row of rows.slice(0, pageMax)) {
    const personId = await findSubject(tx, row, reach)
    if (personId !== undefined) subjects.set(row.dossierId, personId)
  }
  const named = await listNames(tx, [...new Set(subjects.values())])
  const byId = new Map(named.map((person) => [person.personId, person]))
  return new Map(
    [...subjects].flatMap(([dossierId, personId]): [string, NamedPerson][] => {
      const person = byId.get(personId)
      return person === undefined ? [] : [[dossierId, person]]
    }),
  )
}

/** Whom an act or an update is about; undefined where the reader may not be told, and of a household. */
async function findSubject(tx: AnyTx, { formCode, forms }: Row, reach: Reach): Promise<string | undefined> {
  const cells = forms[0]?.body ?? {}
  const personId = cells['person_id'] ?? cells['household_of']
  const home = formCode === 'DC01' || personId === undefined ? undefined : await findHome(tx, personId)
  if (home === undefined) return undefined
  const to = comesTo(formCode, cells)
  const isTold = (await reach.covers(home)) || (to !== '' && (await reach.covers(to)))
  return isTold ? personId : undefined
}

function subjectOf(person: NamedPerson | undefined): { fullName: string; birthYear: string } | null {
  return person === undefined ? null : { fullName: person.fullName, birthYear: person.birthDate.slice(0, 4) }
}

async function listPage(
  tx: Tx<'collection'>,
  asked: Asked & { communes: string[] | undefined; today: string },
): Promise<Row[]> {
  const { state, held, overdue, after } = asked
  const place = sql`(coalesce(decide_by, 'infinity'), dossier_id)`
  const { rows } = await sql<Row>`
    select dossier_id as "dossierId", commune_code as "communeCode", household_no as "householdNo",
      form_code as "formCode", state, entered_by as "enteredBy", submitted_on as "submittedOn", decide_by as "decideBy",
      (select coalesce(jsonb_agg(jsonb_build_object('body', body, 'findings', findings) order by form_no), '[]')
        from collection.form where form.dossier_id = dossier.dossier_id) as forms
    from collection.dossier
    where ${withinCommunes('dossier.commune_code', asked.communes)}
      and ${state === undefined ? sql`state <> 'accepted'` : sql`state = ${state}`}
      and ${held === undefined ? sql`true` : sql`${isHeld} = ${held === 'true'}`}
      and ${overdue === undefined ? sql`true` : sql`state = 'submitted' and decide_by < ${asked.today}`}
      and ${
        after === undefined
          ? sql`true`
          : sql`${place} > (select coalesce(decide_by, 'infinity'), dossier_id
        from collection.dossier where dossier_id = ${after})`
      }
    order by ${place} limit ${pageMax + 1}`.execute(tx)
  return rows
}

/** Most dossiers of a city are accepted, and no index tells which: they are what is left of all. */
async function countStates(tx: Tx<'collection'>, communes: string[] | undefined, today: string) {
  const isWithin = withinCommunes('dossier.commune_code', communes)
  const { rows } = await sql<{ state: DossierState; count: number; held: number; overdue: number }>`
    select state, count(*)::int as count, count(*) filter (where state = 'submitted' and ${isHeld})::int as held,
      count(*) filter (where state = 'submitted' and decide_by < ${today})::int as overdue
    from collection.dossier where ${isWithin} and state <> 'accepted' group by state`.execute(tx)
  const { rows: all } = await sql<{ count: number }>`
    select count(*)::int as count from collection.dossier where ${isWithin}`.execute(tx)
  const counts = { draft: 0, submitted: 0, returned: 0, refused: 0, accepted: all[0]?.count ?? 0, held: 0, overdue: 0 }
  for (const { state, count: some, held, overdue } of rows) {
    counts[state] = some
    counts.accepted -= some
    counts.held += held
    counts.overdue += overdue
  }
  return counts
}

function nameOfHead(forms: Row['forms']): string {
  const head = forms.find(({ body }) => body['relationship_to_head'] === 'head') ?? forms[0]
  const { family_name = '', middle_name = '', given_name = '' } = head?.body ?? {}
  return fullNameOf({ family_name, middle_name, given_name })
}

function count(forms: Row['forms'], severity: Severity): number {
  return forms.flatMap(({ findings }) => findings).filter(({ rule }) => rules[rule].severity === severity).length
}
