import { later, type Pages } from './later.ts'
import { QueuePage } from './officer/queue-page.tsx'
import { directivePages } from './directives/pages.ts'
import { reportingPages } from './reporting/pages.ts'
import { surrenderPages } from './surrender/pages.ts'
import { workforcePages } from './workforce/pages.ts'
import { trainingPages } from './training/pages.ts'
import { publicationPages } from './editor/pages.ts'
import { findingPages } from './checker/findings-pages.ts'
import { reviewPages } from './reviewer/pages.ts'

const HouseholdPage = later(
  async () => import('./officer/household-page.tsx'),
  (module) => module.HouseholdPage,
)
const DossierPage = later(
  async () => import('./checker/dossier-page.tsx'),
  (module) => module.DossierPage,
)
const BatchesPage = later(
  async () => import('./officer/batches-page.tsx'),
  (module) => module.BatchesPage,
)
const BatchPage = later(
  async () => import('./officer/batch-page.tsx'),
  (module) => module.BatchPage,
)
const SearchPage = later(
  async () => import('./officer/search-page.tsx'),
  (module) => module.SearchPage,
)
const MoverPage = later(
  async () => import('./officer/mover-page.tsx'),
  (module) => module.MoverPage,
)
const PersonPage = later(
  async () => import('./officer/person-page.tsx'),
  (module) => module.PersonPage,
)
const CertificatesPage = later(
  async () => import('./officer/certificates-page.tsx'),
  (module) => module.CertificatesPage,
)
const OwnCertificatesPage = later(
  async () => import('./citizen/own-certificates-page.tsx'),
  (module) => module.OwnCertificatesPage,
)
const UpdatePage = later(
  async () => import('./officer/update-page.tsx'),
  (module) => module.UpdatePage,
)
const ActPage = later(
  async () => import('./officer/act-page.tsx'),
  (module) => module.ActPage,
)
const OccupancyPage = later(
  async () => import('./officer/occupancy-page.tsx'),
  (module) => module.OccupancyPage,
)
const HouseholdOverTimePage = later(
  async () => import('./officer/household-over-time-page.tsx'),
  (module) => module.HouseholdOverTimePage,
)
const OwnRecordPage = later(
  async () => import('./citizen/own-record-page.tsx'),
  (module) => module.OwnRecordPage,
)
const OwnLedgerPage = later(
  async () => import('./citizen/own-ledger-page.tsx'),
  (module) => module.OwnLedgerPage,
)
const CitiesPage = later(
  async () => import('./national/cities-page.tsx'),
  (module) => module.CitiesPage,
)
const RefusalsPage = later(
  async () => import('./checker/refusals-page.tsx'),
  (module) => module.RefusalsPage,
)
const StatisticsPage = later(
  async () => import('./statistics/statistics-page.tsx'),
  (module) => module.StatisticsPage,
)
const QualityPage = later(
  async () => import('./checker/quality-page.tsx'),
  (module) => module.QualityPage,
)
const ReformPage = later(
  async () => import('./officer/reform-page.tsx'),
  (module) => module.ReformPage,
)
const ReformUnitPage = later(
  async () => import('./officer/reform-unit-page.tsx'),
  (module) => module.ReformUnitPage,
)
const LedgerPage = later(
  async () => import('./administrator/ledger-page.tsx'),
  (module) => module.LedgerPage,
)

/** All pages by their addresses below `/app`. What an account may not use, the server refuses. */
export const pages: Pages = [
  ['/dossiers', QueuePage],
  ['/dossiers/:dossierId', DossierPage],
  ['/households/:dossierId', HouseholdPage],
  ['/batches', BatchesPage],
  ['/batches/:batchId', BatchPage],
  ['/search', SearchPage],
  ['/movers', MoverPage],
  ['/persons/:personId', PersonPage],
  ['/persons/:personId/update', UpdatePage],
  ['/persons/:personId/acts/:kind', ActPage],
  ['/persons/:personId/certificates', CertificatesPage],
  ['/occupancy', OccupancyPage],
  ['/compositions/:householdId', HouseholdOverTimePage],
  ['/own-record', OwnRecordPage],
  ['/own-record/certificates', OwnCertificatesPage],
  ['/own-ledger', OwnLedgerPage],
  ['/cities', CitiesPage],
  ['/refusals', RefusalsPage],
  ['/ledger', LedgerPage],
  ['/statistics', StatisticsPage],
  ['/quality', QualityPage],
  ['/reform', ReformPage],
  ['/reform/:unitCode', ReformUnitPage],
  ...reportingPages,
  ...directivePages,
  ...surrenderPages,
  ...workforcePages,
  ...trainingPages,
  ...publicationPages,
  ...reviewPages,
  ...findingPages,
]
