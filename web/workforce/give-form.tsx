import { useState, type SubmitEvent } from 'react'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { signFor, type UnitEquipment } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { UnitPicker } from '../parts/unit-picker.tsx'

/** The first signature: chosen things go to a post of the unit, or to the store of another one. */
export function GiveForm({
  unit,
  thingIds,
  onDone,
}: {
  unit: UnitEquipment
  thingIds: readonly string[]
  onDone: () => void
}) {
  const say = useSay()
  const { today } = useAccount()
  const [postId, setPostId] = useState('')
  const [unitCode, setUnitCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const own = { value: 'own-store', ...equipment.own }
  const places = unit.posts.map(({ postId: value, name, holder }) => ({
    value,
    vi: `${holder} (${name.vi})`,
    en: `${holder} (${name.en})`,
  }))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const store = postId === own.value ? unit.unitCode : unitCode
    const to = postId !== '' && postId !== own.value ? { postId } : store === '' ? undefined : { unitCode: store }
    setWrong(thingIds.length === 0 || to === undefined)
    if (thingIds.length === 0 || to === undefined) return
    void run(async () => {
      await signFor(act, { act: 'give', thingIds: [...thingIds], to })
      onDone()
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <h3>{say(equipment.give)}</h3>
      <SelectInput
        framed={{ id: 'give-post', label: say(equipment.giveTo) }}
        codes={[own, ...places]}
        value={postId}
        onChange={setPostId}
      />
      {postId === '' && (
        <UnitPicker
          framed={{ id: 'give-unit', label: say(posts.unit) }}
          value={unitCode}
          onChange={setUnitCode}
          on={today}
        />
      )}
      {wrong && <Notice kind="bad" title={say(equipment.chooseThings)} />}
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit" look="quiet" isBusy={isBusy}>
        {say(equipment.give)}
      </Button>
    </form>
  )
}
