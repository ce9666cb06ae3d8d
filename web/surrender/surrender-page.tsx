import { mayUse, useAccount } from '../access/session.tsx'
import { askDesk } from '../api/surrender.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Link } from '../router.tsx'
import { BoardView } from './board-view.tsx'
import { HandInSection } from './hand-in-section.tsx'
import { PointSection } from './point-section.tsx'
import { StockSection } from './stock-section.tsx'
import { StoreSection } from './store-section.tsx'
import { TaskSection } from './task-section.tsx'
import { TransferSection } from './transfer-section.tsx'

/** Surrender as the account sees it: the campaign where it leads, otherwise the desk of its own unit. */
export function SurrenderPage() {
  const say = useSay()
  const account = useAccount()
  return (
    <>
      <PageTitle text={surrender.title} />
      <p className="actions">
        {mayUse(account, 'surrender.receive') && (
          <Link className="button" to="/surrender/receive">
            {say(surrender.receive)}
          </Link>
        )}
        {mayUse(account, 'surrender.begin-campaign') && (
          <Link to="/surrender/campaign">{say(surrender.newCampaign)}</Link>
        )}
        {mayUse(account, 'surrender.see-batches') && <Link to="/surrender/batches">{say(surrender.batches)}</Link>}
      </p>
      {mayUse(account, 'surrender.see-board') ? <BoardView /> : <DeskView unitCode={account.unitCode ?? ''} />}
    </>
  )
}

/** The desk of a unit: what is dangerous first, then who waits, then what is kept. */
function DeskView({ unitCode }: { unitCode: string }) {
  const say = useSay()
  const account = useAccount()
  const asked = useAnswer(unitCode, async (signal) => askDesk(unitCode, signal))
  return (
    <Answered asked={asked}>
      {(desk) => (
        <>
          <p className="soft">{say(surrender.plan(desk.planNo))}</p>
          {mayUse(account, 'surrender.receive') && (
            <>
              <TaskSection desk={desk} onDone={asked.again} />
              <HandInSection desk={desk} onDone={asked.again} />
            </>
          )}
          <StoreSection desk={desk} onDone={asked.again} />
          <TransferSection desk={desk} onDone={asked.again} />
          <StockSection desk={desk} onDone={asked.again} />
          {mayUse(account, 'surrender.save-point') && <PointSection desk={desk} onDone={asked.again} />}
        </>
      )}
    </Answered>
  )
}
