import { useState, type SubmitEvent } from 'react'
import type { Text } from '../../forms/language.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { portalPaths, type ReadArticle } from '../api/portal.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { portal } from '../i18n/portal.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { noTexts, TwoTextsInput } from './two-texts.tsx'

type Acting = { article: ReadArticle; onDone: () => void }

/** Asks for the newest version to be published, at once or on a day. */
export function ProposeForm({ article: { articleId, version }, onDone }: Acting) {
  const say = useSay()
  const [publishOn, setPublishOn] = useState('')
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const propose = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => {
      await act(portalPaths.of(articleId, 'proposal'), { version, publishOn: publishOn === '' ? null : publishOn })
      onDone()
    })
  }
  return (
    <form className="panel" onSubmit={propose}>
      <h2>{say(portal.propose)}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <TextInput
        framed={{ id: 'publish-on', label: say(portal.publishOn), hint: say(portal.publishOnHint) }}
        type="date"
        value={publishOn}
        onChange={setPublishOn}
      />
      <Button type="submit" isBusy={isBusy}>
        {say(portal.propose)}
      </Button>
    </form>
  )
}

/** What a publisher may do with an article: publish or return what is proposed, withdraw what is public. */
export function PublisherActs({ article, onDone }: Acting) {
  const say = useSay()
  const account = useAccount()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  if (!mayUse(account, 'portal.publish')) return null
  const { articleId, state, version, publicVersion, steps } = article
  const isOwn = steps.some((step) => step.isOwn && step.version > (publicVersion ?? 0) && step.kind !== 'returned')
  const publish = (): void => {
    void run(async () => {
      await act(portalPaths.of(articleId, 'decision'), { action: 'publish', version })
      onDone()
    })
  }
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {state === 'proposed' && isOwn && <p className="soft">{say(portal.ownArticle)}</p>}
      {state === 'proposed' && !isOwn && (
        <p className="actions">
          <Button isBusy={isBusy} onClick={publish}>
            {say(portal.publish)}
          </Button>
        </p>
      )}
      {(state === 'proposed' || state === 'scheduled') && (
        <ReasonForm
          id="return"
          title={portal.returnIt}
          send={async (note) => act(portalPaths.of(articleId, 'decision'), { action: 'return', note })}
          onDone={onDone}
        />
      )}
      {publicVersion !== null && state !== 'withdrawn' && (
        <ReasonForm
          id="withdraw"
          title={portal.withdraw}
          hint={portal.withdrawHint}
          send={async (reason) => act(portalPaths.of(articleId, 'withdrawal'), { reason })}
          onDone={onDone}
        />
      )}
    </>
  )
}

/** An act that needs a reason in both languages. */
function ReasonForm({
  id,
  title,
  hint,
  send,
  onDone,
}: {
  id: string
  title: Text
  hint?: Text
  send: (reason: Text) => Promise<unknown>
  onDone: () => void
}) {
  const say = useSay()
  const [reason, setReason] = useState(noTexts)
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => {
      await send(reason)
      onDone()
    })
  }
  return (
    <TitledPanel title={say(title)}>
      <form onSubmit={submit}>
        {hint && <p className="soft small">{say(hint)}</p>}
        {problem && <ProblemNotice problem={problem} />}
        <TwoTextsInput id={id} value={reason} onChange={setReason} />
        <Button type="submit" look={id === 'withdraw' ? 'danger' : 'quiet'} isBusy={isBusy}>
          {say(title)}
        </Button>
      </form>
    </TitledPanel>
  )
}
