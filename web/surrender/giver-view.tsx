import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { askGiver, surrenderPaths, type Giver } from '../api/surrender.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { ActButton } from './act-button.tsx'

/** That a giver left a code or a name: what it is, the head asks for by itself; either officer deletes it. */
export function GiverView({ handInId, onDone }: { handInId: string; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [giver, setGiver] = useState<Giver>()
  const { isBusy, problem, run } = useWork()
  const show = (): void => void run(async () => setGiver(await askGiver(handInId)))
  const path = surrenderPaths.giverDeletion(handInId)
  return (
    <>
      <p className="small">{say(surrender.giverLeft)}</p>
      {giver && (
        <p className="small">
          <b>{giver.name}</b> {giver.contact} · {say(surrender.giverUntil(giver.deleteOn))}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        {giver === undefined && mayUse(account, 'surrender.read-giver') && (
          <Button look="quiet" isSmall isBusy={isBusy} onClick={show}>
            {say(surrender.showGiver)}
          </Button>
        )}
        <ActButton text={surrender.deleteGiver} look="quiet" path={path} body={{}} onDone={onDone} />
      </p>
    </>
  )
}
