import type { TaskAction } from '../../forms/reporting/task.ts'
import type { giveDirectiveRoute } from '../../server/reporting/directives/give-directive.route.ts'
import type { readFulfilment } from '../../server/reporting/directives/read-fulfilment.route.ts'
import type { readPlan } from '../../server/reporting/directives/read-plan.route.ts'
import type { readTask } from '../../server/reporting/directives/read-task.route.ts'
import type { readHonours } from '../../server/reporting/honours/read-honours.route.ts'
import type { readPress } from '../../server/reporting/honours/read-press.route.ts'
import type { recordHonourRoute } from '../../server/reporting/honours/record-honour.route.ts'
import type { recordPress } from '../../server/reporting/honours/record-press.route.ts'
import type { Language } from '../../forms/language.ts'
import type { Act } from './act.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import type { ReportPlace } from './reporting.ts'
import { request } from './request.ts'

/** The work plan of a month, and a task of it. */
export type Plan = AnswerOf<typeof readPlan>
export type PlanTask = Plan['tasks'][number]

/** A task with its history. */
export type TaskWithSteps = AnswerOf<typeof readTask>

/** How earlier directives were fulfilled when a month closed. */
type FulfilmentOf = AnswerOf<typeof readFulfilment>

/** A conclusion as it is entered. */
export type DirectiveToGive = BodyOf<typeof giveDirectiveRoute>

/** The registers of a month. */
export type Honours = AnswerOf<typeof readHonours>
export type Press = AnswerOf<typeof readPress>
export type HonourToRecord = BodyOf<typeof recordHonourRoute>
export type PressToRecord = BodyOf<typeof recordPress>

const pathOf = ({ formCode, periodCode, unitCode }: ReportPlace): string =>
  `/api/reporting/forms/${formCode}/months/${periodCode}/units/${unitCode}`

/** The plan of a month; without anything named, that of today for the own unit. */
export const askPlan = async (asked: Partial<ReportPlace>, signal: AbortSignal): Promise<Plan> =>
  request(`/api/reporting/plan?${new URLSearchParams(asked).toString()}`, { signal })

/** Where the plan is as a paper. */
export const planPaperPath = (place: ReportPlace, language: Language): string =>
  `${pathOf(place)}/plan?language=${language}`

/** Enters a conclusion. */
export const giveDirective = async (act: Act, place: ReportPlace, directive: DirectiveToGive): Promise<object> =>
  act(`${pathOf(place)}/directives`, directive)

/** A task with its history. */
export const askTask = async (taskId: string, signal: AbortSignal): Promise<TaskWithSteps> =>
  request(`/api/reporting/tasks/${taskId}`, { signal })

/** What is sent with a step of a task. */
type StepToTake = {
  action: TaskAction
  text?: string
  dueOn?: string
  figure?: { element: string; periodCode: string } | null
}

/** Does something with a task: the owner's work, or the giver's decision. */
export const takeStep = async (
  act: Act,
  taskId: string,
  { step, isOwners }: { step: StepToTake; isOwners: boolean },
): Promise<object> => act(`/api/reporting/tasks/${taskId}/${isOwners ? 'work' : 'decision'}`, step)

/** How earlier directives were fulfilled when a month closed. */
export const askFulfilment = async (place: ReportPlace, signal: AbortSignal): Promise<FulfilmentOf> =>
  request(`${pathOf(place)}/fulfilment`, { signal })

/** The register of honours of a month. */
export const askHonours = async (place: ReportPlace, signal: AbortSignal): Promise<Honours> =>
  request(`${pathOf(place)}/honours`, { signal })

/** Where the totals of honours are as a file. */
export const honourTotalsPath = (place: ReportPlace): string => `${pathOf(place)}/honours/totals`

/** Enters a decision on honours, or a correction. */
export const recordHonour = async (act: Act, honour: HonourToRecord): Promise<object> =>
  act('/api/reporting/honours', honour)

/** The press output of a month. */
export const askPress = async (place: ReportPlace, signal: AbortSignal): Promise<Press> =>
  request(`${pathOf(place)}/press`, { signal })

/** Enters an item of press output, or a correction. */
export const enterPress = async (act: Act, item: PressToRecord): Promise<object> => act('/api/reporting/press', item)
