import { useState, type SubmitEvent } from 'react'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askDesk, surrenderPaths, type Desk } from '../api/surrender.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Link, useAddress } from '../router.tsx'
import { anonymous, giverToSend, GiverFields } from './giver-fields.tsx'
import { emptyItem, isStopped, itemsToSend, type ItemDraft } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'

/** Receives what somebody hands in. That person is asked for nothing. */
export function ReceivePage() {
  const say = useSay()
  const { unitCode } = useAccount()
  const code = unitCode ?? ''
  const asked = useAnswer(code, async (signal) => askDesk(code, signal))
  return (
    <>
      <Link to="/surrender" className="crumb">
        {say(surrender.toDesk)}
      </Link>
      <PageTitle text={surrender.receive} />
      <p className="soft">{say(surrender.asksNobody)}</p>
      <Answered asked={asked}>{(desk) => <ReceiveForm desk={desk} onCalled={asked.again} />}</Answered>
    </>
  )
}

function ReceiveForm({ desk, onCalled }: { desk: Desk; onCalled: () => void }) {
  const say = useSay()
  const { query } = useAddress()
  const [drafts, setDrafts] = useState<readonly ItemDraft[]>(() => [emptyItem()])
  const [handInId, setHandInId] = useState(() => crypto.randomUUID())
  const [pointId, setPointId] = useState(desk.points[0]?.pointId ?? '')
  const [giver, setGiver] = useState(anonymous)
  const [receiptNo, setReceiptNo] = useState<string>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => {
      const items = itemsToSend(drafts)
      const body = { handInId, pointId, items, reportId: query.get('report'), giver: giverToSend(giver) }
      const answer = await act<{ receiptNo: string }>(surrenderPaths.handIns, body)
      setReceiptNo(answer.receiptNo)
      setDrafts([emptyItem()])
      setGiver(anonymous)
      setHandInId(crypto.randomUUID())
    })
  }
  const pointCodes = desk.points.map(({ pointId: value, address }) => ({ value, vi: address, en: address }))
  return (
    <form className="panel" onSubmit={submit}>
      {receiptNo !== undefined && <Notice kind="good" title={say(surrender.received(receiptNo))} />}
      {problem && <ProblemNotice problem={problem} />}
      <SelectInput
        framed={{ id: 'point', label: say(surrender.point) }}
        codes={pointCodes}
        value={pointId}
        onChange={setPointId}
      />
      {drafts.map((draft, at) => (
        <ItemFields
          key={draft.itemId}
          no={at + 1}
          draft={draft}
          desk={desk}
          onChange={(next) => setDrafts(drafts.map((one) => (one.itemId === next.itemId ? next : one)))}
          onCalled={onCalled}
        />
      ))}
      {!drafts.some(isStopped) && (
        <>
          <GiverFields giver={giver} onChange={setGiver} />
          <p className="actions">
            <Button type="submit" isBusy={isBusy}>
              {say(surrender.receive)}
            </Button>
            <Button look="quiet" onClick={() => setDrafts([...drafts, emptyItem()])}>
              {say(surrender.another)}
            </Button>
          </p>
        </>
      )}
    </form>
  )
}
