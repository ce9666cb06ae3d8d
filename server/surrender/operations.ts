import { addPhoto } from './add-photo.route.ts'
import { advanceTask } from './advance-task.route.ts'
import { answerTransferRoute } from './answer-transfer.route.ts'
import { approveBatchRoute } from './approve-batch.route.ts'
import { beginCampaignRoute } from './begin-campaign.route.ts'
import { callEngineersRoute } from './call-engineers.route.ts'
import { confirmHandInRoute } from './confirm-hand-in.route.ts'
import { deleteGiverRoute } from './delete-giver.route.ts'
import { destroyBatchRoute } from './destroy-batch.route.ts'
import { downloadDestruction } from './download-certificate.route.ts'
import { downloadMinutes } from './download-minutes.route.ts'
import { listBatchesRoute } from './list-batches.route.ts'
import { printLabelsRoute } from './print-labels.route.ts'
import { printReceipt } from './print-receipt.route.ts'
import { readBoard } from './read-board.route.ts'
import { readDesk } from './read-desk.route.ts'
import { readGiver } from './read-giver.route.ts'
import { readPhoto } from './read-photo.route.ts'
import { recallTransferRoute } from './recall-transfer.route.ts'
import { receiveHandInRoute } from './receive-hand-in.route.ts'
import { saveBatchRoute } from './save-batch.route.ts'
import { savePoint } from './save-point.route.ts'
import { sendTransferRoute } from './send-transfer.route.ts'
import { splitItem } from './split-item.route.ts'
import { stepItem } from './step-item.route.ts'
import { takeStockRoute } from './take-stock.route.ts'
import { witnessBatchRoute } from './witness-batch.route.ts'

/** The operations of surrender. */
export const surrenderRoutes = [
  beginCampaignRoute,
  savePoint,
  readDesk,
  callEngineersRoute,
  advanceTask,
  receiveHandInRoute,
  addPhoto,
  readPhoto,
  confirmHandInRoute,
  printReceipt,
  readGiver,
  deleteGiverRoute,
  stepItem,
  splitItem,
  printLabelsRoute,
  sendTransferRoute,
  recallTransferRoute,
  answerTransferRoute,
  downloadMinutes,
  takeStockRoute,
  saveBatchRoute,
  listBatchesRoute,
  approveBatchRoute,
  witnessBatchRoute,
  destroyBatchRoute,
  downloadDestruction,
  readBoard,
]
