import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { RadioGroup } from '../parts/choice.tsx'
import { TextInput } from '../parts/text-input.tsx'

const levels = ['anonymous', 'pseudonym', 'named'] as const
const labels = {
  anonymous: surrender.giverAnonymous,
  pseudonym: surrender.giverPseudonym,
  named: surrender.giverNamed,
}

/** What a giver wants to be kept, as it is being entered. Nothing, unless they ask for more. */
export type GiverDraft = { level: (typeof levels)[number]; name: string; contact: string }

/** Nothing of the giver. */
export const anonymous: GiverDraft = { level: 'anonymous', name: '', contact: '' }

/** What is sent of it: null where nothing is to be kept. */
export function giverToSend({ level, name, contact }: GiverDraft) {
  return level === 'anonymous' ? null : { level, name, contact: level === 'named' ? contact : '' }
}

/** The inputs for who wants a code or a name to be kept; closed, since nobody is asked. */
export function GiverFields({ giver, onChange }: { giver: GiverDraft; onChange: (giver: GiverDraft) => void }) {
  const say = useSay()
  return (
    <details>
      <summary>{say(surrender.giver)}</summary>
      <p className="soft small">{say(surrender.giverHint)}</p>
      <RadioGroup
        framed={{ id: 'giver-level', label: say(surrender.giver) }}
        choices={levels.map((value) => ({ value, label: say(labels[value]) }))}
        value={giver.level}
        onChange={(value) => onChange({ ...giver, level: levels.find((one) => one === value) ?? 'anonymous' })}
      />
      {giver.level !== 'anonymous' && (
        <TextInput
          framed={{
            id: 'giver-name',
            label: say(giver.level === 'named' ? surrender.giverNamed : surrender.giverCode),
          }}
          value={giver.name}
          maxLength={80}
          onChange={(name) => onChange({ ...giver, name })}
        />
      )}
      {giver.level === 'named' && (
        <TextInput
          framed={{ id: 'giver-contact', label: say(surrender.giverContact) }}
          value={giver.contact}
          maxLength={120}
          onChange={(contact) => onChange({ ...giver, contact })}
        />
      )}
    </details>
  )
}
