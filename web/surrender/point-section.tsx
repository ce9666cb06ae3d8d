import { useState } from 'react'
import { surrenderPaths, type Desk } from '../api/surrender.ts'
import { useSay } from '../i18n/language.tsx'
import { pointKindWords, surrender } from '../i18n/surrender.ts'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { ActButton } from './act-button.tsx'
import { codesOf } from './item-words.ts'

type Point = Desk['points'][number]

const kinds = ['fixed', 'mobile', 'pick-up'] as const

/** Where the unit takes things in, and when: what the public page says of it. */
export function PointSection({ desk: { points }, onDone }: { desk: Desk; onDone: () => void }) {
  const say = useSay()
  return (
    <TitledPanel title={say(surrender.points)}>
      {points.map((point) => (
        <details key={point.pointId}>
          <summary>
            {point.address} · {point.hours}
          </summary>
          <PointForm point={point} onDone={onDone} />
        </details>
      ))}
    </TitledPanel>
  )
}

function PointForm({ point: { pointId, ...known }, onDone }: { point: Point; onDone: () => void }) {
  const say = useSay()
  const [{ kind, address, hours }, setPoint] = useState(known)
  const put = (changes: Partial<typeof known>): void => setPoint((before) => ({ ...before, ...changes }))
  return (
    <>
      <SelectInput
        framed={{ id: `kind-${pointId}`, label: say(surrender.pointKind) }}
        codes={codesOf(pointKindWords)}
        value={kind}
        onChange={(value) => put({ kind: kinds.find((one) => one === value) ?? 'fixed' })}
      />
      <TextInput
        framed={{ id: `address-${pointId}`, label: say(surrender.address) }}
        value={address}
        maxLength={200}
        onChange={(text) => put({ address: text })}
      />
      <TextInput
        framed={{ id: `hours-${pointId}`, label: say(surrender.hours) }}
        value={hours}
        maxLength={80}
        onChange={(text) => put({ hours: text })}
      />
      <ActButton
        text={surrender.savePoint}
        look="quiet"
        path={surrenderPaths.point(pointId)}
        body={{ kind, address, hours }}
        onDone={onDone}
      />
    </>
  )
}
