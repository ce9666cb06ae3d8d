import { rules, isRuleId } from '../../../../forms/rules.ts'
import type { ActKind } from '../../../../forms/acts/act-forms.ts'
import type { Dc01Cells } from '../../../../forms/dc01.ts'
import type { Site } from '../../../http/server.ts'
import { tryAct } from '../../../testing/acts.ts'
import { cellsOf } from '../../../testing/forms.ts'
import { addHousehold } from '../../../testing/people.ts'
import { communes } from '../../../testing/site.ts'
import { civilStatusDrafts } from './draft-civil-status.ts'
import { recordDrafts } from './draft-record.ts'
import { residenceDrafts } from './draft-residence.ts'
import type { ModelAct, Setting } from './life-model.ts'
import { days, newPin, NobodyFits, startDraft, type Command, type Draft, type DraftOf, type World } from './world.ts'

const drafts: Record<ActKind, DraftOf> = { ...civilStatusDrafts, ...residenceDrafts, ...recordDrafts }

/** What a command came to: the kind, and whether the product recorded it. */
export type Outcome = { kind: ActKind; isAccepted: boolean }

type People = { household: number; facts: Dc01Cells }[]

/** Those whom a world begins with; the first three always. The last is much like another: the two may be one person. */
const roster: People = [
  { household: 0, facts: { sex: 'male', birth_date: '1970-06-01', given_name: 'Ba' } },
  {
    household: 1,
    facts: { birth_date: '1996-07', given_name: 'Sáu', spouse_name: 'Lê Văn Tám', marital_status: 'married' },
  },
  { household: 0, facts: { sex: 'male', birth_date: '1999-09-09', given_name: 'Tư', mother_name: 'Lê Thị Sáu' } },
  {
    household: 0,
    facts: { birth_date: '1972', given_name: 'Năm', relationship_to_head: 'sibling', cmnd9: '012345678' },
  },
  {
    household: 1,
    facts: {
      sex: 'male',
      birth_date: '1994-01-01',
      given_name: 'Bảy',
      current_commune: communes.there,
      current_address: 'Xóm 9',
    },
  },
  { household: 2, facts: { birth_date: '1996-07', given_name: 'Sau', father_name: 'Trần Văn Hai', religion: '01' } },
]

/** Begins a world with some people of the roster, and does in it what the commands say. */
export async function playWorld(
  site: Site,
  { people, commands, serial }: { people: number; commands: readonly Command[]; serial: number },
): Promise<{ world: World; outcomes: Outcome[] }> {
  const world: World = { model: { events: [], personsMade: 0 }, ids: [], serial, made: 0 }
  for (const household of [0, 1, 2]) await begin(site, world, { household, people })
  const outcomes: Outcome[] = []
  for (const command of commands) {
    world.made += 1
    outcomes.push(await carryOut(site, world, command))
  }
  return { world, outcomes }
}

const stateKeys = (
  'family_name middle_name given_name birth_date sex birth_registration_place origin_place ethnicity religion ' +
  'nationality marital_status blood_group died_on missing_on cmnd9'
).split(' ')

async function begin(site: Site, world: World, of: { household: number; people: number }): Promise<void> {
  const members = roster.slice(0, of.people).filter(({ household }) => household === of.household)
  const forms = members.map(({ facts }, at) => {
    world.made += 1
    return cellsOf({
      declared_on: of.household === 0 ? '2020-01-10' : '2020-02-01',
      household_no: `W${world.serial}-H${of.household}`,
      relationship_to_head: at === 0 ? 'head' : 'child',
      pin: at === 0 ? newPin(world) : '',
      ...facts,
    })
  })
  if (forms.length === 0) return
  world.ids.push(...(await addHousehold(site.db, forms)))
  world.model.events.push(forms.map((form) => firstAct(form, world.model.personsMade++)))
}

/** What a first collection sets. */
function firstAct(form: Dc01Cells, person: number): ModelAct {
  const from = form.declared_on ?? ''
  const text = (key: string): string => Object.entries(form).find(([name]) => name === key)?.[1] ?? ''
  const facts: Record<string, string> = {
    ...Object.fromEntries(stateKeys.map((key) => [`state.${key}`, text(key)])),
    household: `${text('commune')}/${text('household_no')}|${text('relationship_to_head')}`,
    'residence.permanent': `${text('commune')}|${text('hamlet')}|${text('address')}||`,
  }
  if (text('current_commune') !== '')
    facts['residence.current'] = `${text('current_commune')}||${text('current_address')}||`
  if (text('pin') !== '') facts['number'] = text('pin')
  for (const kind of ['father', 'mother', 'spouse', 'representative'])
    if (text(`${kind}_name`) !== '') facts[`relation.${kind}`] = `${text(`${kind}_name`)}|||`
  const sets = Object.entries(facts).map(([key, value]): Setting => ({ key, from, value, isFirst: true }))
  return { person, kind: 'first-collection', on: from, sets }
}

/** What has to come before, for an act of a kind to be possible. */
const priors: Partial<Record<ActKind, ActKind>> = {
  returned: 'declared-missing',
  divorce: 'marriage',
  'guardianship-ended': 'guardianship',
  arrived: 'departed',
  'household-founded': 'household-left',
  'flag-lifted': 'flag-set',
  'record-split': 'records-merged',
}

/** Drafts what the command says; where nobody can do that then, of today; or what has to come before; or blindly. */
function draftOf(world: World, command: Command): { kind: ActKind; draft: Draft } {
  const attempts: Command[] = [
    command,
    { ...command, day: { at: days.length - 1 } },
    { ...command, kind: priors[command.kind] ?? command.kind },
  ]
  for (const one of attempts)
    try {
      return { kind: one.kind, draft: drafts[one.kind](startDraft(world, one)) }
    } catch (error) {
      if (!(error instanceof NobodyFits)) throw error
    }
  return { kind: command.kind, draft: drafts[command.kind](startDraft(world, { ...command, isBlind: true })) }
}

/** Hands in the form of a command; what the product records, the model records too. */
async function carryOut(site: Site, world: World, command: Command): Promise<Outcome> {
  const {
    kind,
    draft: { cells, acts },
  } = draftOf(world, command)
  const { annulled_act: named } = cells
  if (named !== undefined) cells['annulled_act'] = await nameAct(site, world, named)
  const { rules: met, personIds } = await tryAct(site, kind, cells)
  if (personIds.length === 0) {
    const isRefused = met.some((rule) => isRuleId(rule) && rules[rule].severity === 'refuse')
    if (!isRefused) throw new Error(`${kind} came to nothing, and nothing refuses it.`)
    return { kind, isAccepted: false }
  }
  if (kind === 'birth') {
    world.ids.push(...personIds)
    world.model.personsMade += 1
  }
  world.model.events.push(acts)
  return { kind, isAccepted: true }
}

/** The identifier of an act that a draft names by its person and its place among those of the person. */
async function nameAct({ db }: Site, world: World, named: string): Promise<string> {
  const [person, place] = named.split(' ')
  const acts = await db
    .selectFrom('register.act')
    .select('act_id')
    .where('person_id', '=', world.ids[Number(person)] ?? world.ids[0] ?? '')
    .orderBy('recorded_at')
    .orderBy('act_id')
    .execute()
  return acts[Number(place)]?.act_id ?? 'none'
}

/** What happened in a world, in words. */
export function storyOf({ model }: World): string {
  return model.events.map((event, at) => `${at + 1}: ${event.map(wordsOf).join('\n   ')}`).join('\n')
}

function wordsOf({ person, kind, on, annuls, sets }: ModelAct): string {
  const said = sets.map(({ key, value, until = '' }) => `${key} = ${value}${until === '' ? '' : ` until ${until}`}`)
  const facts = kind === 'first-collection' || kind === 'birth' ? '' : said.join('; ')
  return `${kind} of ${person} on ${on}${annuls === undefined ? '' : ` of ${annuls.kind} on ${annuls.on}`} ${facts}`
}
