import { answerRequestRoute } from './answer-request.route.ts'
import { askForEquipment } from './ask-for-equipment.route.ts'
import { confirmPresence } from './confirm-presence.route.ts'
import { countStock } from './count-stock.route.ts'
import { decidePostings } from './decide-postings.route.ts'
import { downloadRecommendation } from './download-recommendation.route.ts'
import { findOfficersRoute } from './find-officers.route.ts'
import { listRequestsRoute } from './list-requests.route.ts'
import { noteEquipment } from './note-equipment.route.ts'
import { printEquipmentLabels } from './print-labels.route.ts'
import { printRecommendation } from './print-recommendation.route.ts'
import { readCoverage } from './read-coverage.route.ts'
import { readEquipment } from './read-equipment.route.ts'
import { readEstablishment } from './read-establishment.route.ts'
import { readNorms } from './read-norms.route.ts'
import { readPosts } from './read-posts.route.ts'
import { recommendEquipment } from './recommend-equipment.route.ts'
import { saveOfficer } from './save-officer.route.ts'
import { setEstablishmentRoute } from './set-establishment.route.ts'
import { setNorms } from './set-norms.route.ts'
import { signHandover } from './sign-handover.route.ts'
import { takeInEquipment } from './take-in-equipment.route.ts'

/** The operations of workforce. */
export const workforceRoutes = [
  readCoverage,
  readPosts,
  readEstablishment,
  setEstablishmentRoute,
  saveOfficer,
  findOfficersRoute,
  decidePostings,
  confirmPresence,
  readNorms,
  setNorms,
  takeInEquipment,
  readEquipment,
  printEquipmentLabels,
  signHandover,
  noteEquipment,
  countStock,
  askForEquipment,
  listRequestsRoute,
  answerRequestRoute,
  recommendEquipment,
  downloadRecommendation,
  printRecommendation,
] as const
