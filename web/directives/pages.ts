import { later, type Pages } from '../later.ts'

const BoardPage = later(
  async () => import('./board-page.tsx'),
  (module) => module.BoardPage,
)
const PlanPage = later(
  async () => import('./plan-page.tsx'),
  (module) => module.PlanPage,
)
const GivePage = later(
  async () => import('./give-page.tsx'),
  (module) => module.GivePage,
)
const TaskPage = later(
  async () => import('./task-page.tsx'),
  (module) => module.TaskPage,
)
const HonoursPage = later(
  async () => import('./honours-page.tsx'),
  (module) => module.HonoursPage,
)
const PressPage = later(
  async () => import('./press-page.tsx'),
  (module) => module.PressPage,
)

/** The pages of directives, honours and press output. */
export const directivePages: Pages = [
  ['/tasks', BoardPage],
  ['/tasks/plan', PlanPage],
  ['/tasks/give', GivePage],
  ['/tasks/:taskId', TaskPage],
  ['/honours', HonoursPage],
  ['/press', PressPage],
]
