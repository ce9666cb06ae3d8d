import { later, type Pages } from '../later.ts'

const ReportsPage = later(
  async () => import('./reports-page.tsx'),
  (module) => module.ReportsPage,
)
const ReportPage = later(
  async () => import('./report-page.tsx'),
  (module) => module.ReportPage,
)
const CompiledPage = later(
  async () => import('./compiled-page.tsx'),
  (module) => module.CompiledPage,
)
const FiguresPage = later(
  async () => import('./figures-page.tsx'),
  (module) => module.FiguresPage,
)
const DocumentPage = later(
  async () => import('./document-page.tsx'),
  (module) => module.DocumentPage,
)

/** The pages of reporting. */
export const reportingPages: Pages = [
  ['/reports', ReportsPage],
  ['/reports/:formCode/:periodCode/:unitCode', ReportPage],
  ['/reports/:formCode/:periodCode/:unitCode/compiled', CompiledPage],
  ['/reports/:formCode/:periodCode/:unitCode/document', DocumentPage],
  ['/reports/:formCode/:periodCode/:unitCode/figures', FiguresPage],
]
