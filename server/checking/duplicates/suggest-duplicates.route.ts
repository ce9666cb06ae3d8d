import * as z from 'zod'
import { Dc01Cells, readDc01 } from '../../../forms/dc01.ts'
import { route } from '../../access/route.ts'
import { listBriefs, PersonBrief } from '../../register/brief.ts'
import { isSameName } from '../check-against-register.ts'
import { findLikely, isLikely, type Likely } from './find-likely.ts'
import { keysOf } from './person-keys.ts'

const shownMax = 5
const householdFrom = 0.5

/** What a form and somebody elsewhere have in common: enough to ask the declarant, and nothing of the other record. */
const Common = z.enum(['number', 'name', 'birth', 'mother', 'father'])
type Common = z.infer<typeof Common>

/**
 * Says whom the register probably has of the person who is just being written into a form, so that nobody is recorded a
 * second time, and who of the register seems to be of the same household. Of people elsewhere only that there is
 * somebody, and what is the same. Where there are more than five, only that: they would be a list and no hint.
 */
export const suggestDuplicates = route({
  method: 'post',
  path: '/api/checking/duplicates/suggestions',
  summary: 'Who may be the person of a form, or of the same household, while it is entered',
  action: 'checking.suggest-duplicates',
  body: z.object({ cells: Dc01Cells }),
  answer: z.object({
    likely: z.array(PersonBrief),
    household: z.array(PersonBrief),
    elsewhere: z.array(z.object({ common: z.array(Common) })),
    areMany: z.boolean(),
  }),
  async handle(tx, { body: { cells }, reach, site, about }) {
    const communes = await reach.listCommunes()
    const { values: form } = readDc01(cells)
    const found = (await findLikely(tx, form)).filter(({ isHidden }) => !isHidden)
    const isHere = ({ commune }: Likely): boolean => communes === undefined || communes.includes(commune)
    const likely = byWeight(found.filter(isLikely))
    const household = byWeight(
      found.filter((one) => !isLikely(one) && one.sameHousehold >= householdFrom && isHere(one)),
    ).slice(0, shownMax)
    if (likely.length > shownMax) return { likely: [], household: [], elsewhere: [], areMany: true }
    for (const { personId } of likely) about(personId, 'likeness')
    const shown = [...likely.filter(isHere), ...household].map(({ personId }) => personId)
    const briefs = await listBriefs(tx, shown, { units: await site.units(), on: site.today() })
    for (const personId of briefs.keys()) about(personId, 'name', 'birth', 'residence', 'number')
    const briefsOf = (some: readonly Likely[]): PersonBrief[] =>
      some.flatMap(({ personId }) => briefs.get(personId) ?? [])
    return {
      likely: briefsOf(likely),
      household: briefsOf(household),
      elsewhere: likely.filter((one) => !isHere(one)).map((one) => ({ common: commonOf(keysOf(form), one) })),
      areMany: false,
    }
  },
})

function byWeight(found: readonly Likely[]): Likely[] {
  return found.toSorted((one, other) => other.weight - one.weight)
}

function commonOf(asked: ReturnType<typeof keysOf>, found: Likely): Common[] {
  const isSame: Record<Common, boolean> = {
    number: found.hasPin,
    name: isSameName(asked, found),
    birth: asked.birthDate !== '' && asked.birthDate === found.birthDate,
    mother: asked.mother !== '' && asked.mother === found.mother,
    father: asked.father !== '' && asked.father === found.father,
  }
  return Common.options.filter((one) => isSame[one])
}
