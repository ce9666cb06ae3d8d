import { useEffect, useEffectEvent, useState } from 'react'
import type { Verdict } from '../api/review.ts'
import { useSay } from '../i18n/language.tsx'
import { pairPage } from '../i18n/review.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { navigate } from '../router.tsx'
import { neighbour } from './pair-queue.ts'

const verdictKeys = { s: 'same', n: 'different', c: 'unclear' } as const satisfies Record<string, Verdict>
const looks = { same: 'main', different: 'quiet', unclear: 'quiet' } as const

/** Whether the keys are used: who works with a voice, or types elsewhere, turns them off for as long as the page is open. */
let areKeysUsed = true

function goTo(pairId: string | undefined): void {
  if (pairId !== undefined) void navigate(`/duplicates/${pairId}`)
}

/** Whether a key was meant for something else than the pair: it is typed into a field, or is one of the browser's. */
function isElsewhere({ target, altKey, ctrlKey, metaKey, repeat }: KeyboardEvent): boolean {
  const field = target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select')
  return Boolean(field) || altKey || ctrlKey || metaKey || repeat
}

/** The verdicts as buttons and keys, and the way to the pairs before and after. */
export function VerdictBar({
  pairId,
  isBusy,
  onJudge,
}: {
  pairId: string
  isBusy: boolean
  /** Undefined: there is nothing to say of this pair any more, or by this reader. */
  onJudge: ((verdict: Verdict) => void) | undefined
}) {
  const say = useSay()
  const [usesKeys, setUsesKeys] = useState(areKeysUsed)
  const [previous, next] = [neighbour(pairId, -1), neighbour(pairId, 1)]
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!usesKeys || isElsewhere(event)) return
    if (event.key === 'ArrowRight') return goTo(next)
    if (event.key === 'ArrowLeft') return goTo(previous)
    const verdict = Object.entries(verdictKeys).find(([key]) => key === event.key.toLowerCase())?.[1]
    if (verdict !== undefined && !isBusy) onJudge?.(verdict)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <section className="panel verdict-bar" aria-label={say(pairPage.judge)}>
      {onJudge && (
        <div className="actions">
          {Object.entries(verdictKeys).map(([key, verdict]) => (
            <Button key={key} look={looks[verdict]} isBusy={isBusy} onClick={() => onJudge(verdict)}>
              {say(pairPage[verdict])} <kbd>{key.toUpperCase()}</kbd>
            </Button>
          ))}
        </div>
      )}
      <div className="actions">
        <Button look="plain" isSmall isBusy={previous === undefined} onClick={() => goTo(previous)}>
          <kbd aria-hidden="true">←</kbd> {say(pairPage.previous)}
        </Button>
        <Button look="plain" isSmall isBusy={next === undefined} onClick={() => goTo(next)}>
          {say(pairPage.next)} <kbd aria-hidden="true">→</kbd>
        </Button>
        <Checkbox
          label={say(pairPage.keys)}
          isChecked={usesKeys}
          onChange={(uses) => {
            areKeysUsed = uses
            setUsesKeys(uses)
          }}
        />
      </div>
    </section>
  )
}
