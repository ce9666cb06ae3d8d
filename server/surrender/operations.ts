import { addPhoto } from './add-photo.route.ts'
import { advanceTask } from './advance-task.route.ts'
import { answerTransferRoute } from './answer-transfer.route.ts'
import { approveBatchRoute } from './approve-batch.route.ts'
import { callEngineersRoute } from './call-engineers.route.ts'
import { confirmHandInRoute } from './confirm-hand-in.route.ts'
import { destroyBatchRoute } from './destroy-batch.route.ts'
import { downloadDestruction } from './download-certificate.route.ts'
import { downloadMinutes } from './download-minutes.route.ts'
import { listBatchesRoute } from './list-batches.route.ts'
import { printReceipt } from './print-receipt.route.ts'
import { readBoard } from './read-board.route.ts'
import { readDesk } from './read-desk.route.ts'
import { readPhoto } from './read-photo.route.ts'
import { receiveHandInRoute } from './receive-hand-in.route.ts'
import { saveBatchRoute } from './save-batch.route.ts'
import { sendTransferRoute } from './send-transfer.route.ts'
import { stepItem } from './step-item.route.ts'
import { takeStockRoute } from './take-stock.route.ts'
import { witnessBatchRoute } from './witness-batch.route.ts'

/** The operations of surrender. */
export const surrenderRoutes = [
  readDesk,
  callEngineersRoute,
  advanceTask,
  receiveHandInRoute,
  addPhoto,
  readPhoto,
  confirmHandInRoute,
  printReceipt,
  stepItem,
  sendTransferRoute,
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
