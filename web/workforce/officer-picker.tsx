import { useState, type KeyboardEvent } from 'react'
import { findOfficers, type FoundOfficer, type FoundOfficers } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** Finds an officer by a part of the name or number, and picks one of those found. */
export function OfficerPicker({
  officer,
  onPick,
}: {
  officer: FoundOfficer | undefined
  onPick: (officer: FoundOfficer | undefined) => void
}) {
  const say = useSay()
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundOfficers>()
  const { isBusy, problem, run } = useWork()
  const find = (): void => {
    void run(async () => {
      const answer = await findOfficers({ text })
      setFound(answer)
      onPick(answer.officers.length === 1 ? answer.officers[0] : undefined)
    })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    find()
  }
  const codes = (found?.officers ?? []).map(({ officerId, serviceNo, fullName }) => {
    const label = `${fullName} · ${serviceNo}`
    return { value: officerId, vi: label, en: label }
  })
  return (
    <>
      <TextInput
        framed={{ id: 'officer-text', label: say(posts.findOfficer) }}
        value={text}
        onChange={setText}
        onKeyDown={press}
      />
      <p>
        <Button look="quiet" isSmall isBusy={isBusy} onClick={find}>
          {say(posts.find)}
        </Button>
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {found?.officers.length === 0 && <p>{say(posts.foundNone)}</p>}
        {found?.areMore === true && <p className="soft">{say(posts.foundMore)}</p>}
      </div>
      {codes.length > 0 && (
        <SelectInput
          framed={{ id: 'officer', label: say(posts.officer) }}
          codes={codes}
          value={officer?.officerId ?? ''}
          onChange={(value) => onPick(found?.officers.find(({ officerId }) => officerId === value))}
        />
      )}
    </>
  )
}
