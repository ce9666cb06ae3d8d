import { useState } from 'react'
import { authorities, authorityFacts, honourNames, honours as forms } from '../../forms/reporting/honour.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { recordHonour, type HonourToRecord, type Honours } from '../api/directives.ts'
import { useSubmit } from '../api/use-submit.ts'
import { honours } from '../i18n/honours.ts'
import { useSay } from '../i18n/language.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Submit } from '../parts/submit.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'
import { HonouredOfficers, officersIn, type NamedOfficer } from './honoured-officers.tsx'

type Decision = Honours['decisions'][number]
type Words = Record<'decisionNo' | 'decidedOn' | 'authority' | 'honour' | 'subject' | 'units' | 'reason', string>
type Entering = { unitCode: string; correcting: Decision | undefined; onDone: () => void }

const emptyWords: Words = {
  decisionNo: '',
  decidedOn: '',
  authority: '',
  honour: '',
  subject: '',
  units: '',
  reason: '',
}

/** What a decision says, to be typed over. */
function wordsOf({ decisionNo, decidedOn, authority, honour, subject, units }: Decision): Words {
  return {
    decisionNo,
    decidedOn,
    authority,
    honour,
    subject,
    units: units.map(({ code }) => code).join(' '),
    reason: '',
  }
}

/** What was entered as it is sent; undefined where something is empty or the day is none. */
function readWords(words: Words, correcting: Decision | undefined): Omit<HonourToRecord, 'unitCode'> | undefined {
  const { decisionNo, subject, units, reason } = words
  const decidedOn = readDay(words.decidedOn)
  const authority = authorities.find((one) => one === words.authority)
  const honour = forms.find((one) => one === words.honour)
  if (decidedOn === undefined || authority === undefined || honour === undefined) return undefined
  if (decisionNo.trim() === '' || (correcting !== undefined && reason.trim() === '')) return undefined
  const unitCodes = units.split(/[\s,;]+/).filter((code) => code !== '')
  const replaces = correcting === undefined ? null : { decisionId: correcting.decisionId, reason }
  return { decisionNo, decidedOn, authority, honour, subject, unitCodes, replaces }
}

/** A decision on honours as it is entered, or what takes the place of one that was wrong. */
export function HonourForm({ unitCode, correcting, onDone }: Entering) {
  const say = useSay()
  const { today } = useAccount()
  const [act] = useState(makeAct)
  const [words, setWords] = useState<Words>(() =>
    correcting === undefined ? { ...emptyWords, decidedOn: today } : wordsOf(correcting),
  )
  const [officers, setOfficers] = useState<readonly NamedOfficer[]>(() => officersIn(correcting?.officers ?? []))
  const { state, submit } = useSubmit(
    () => readWords(words, correcting),
    async (honour) => {
      await recordHonour(act, { ...honour, unitCode, officerIds: officers.map(({ officerId }) => officerId) })
      setWords({ ...words, decisionNo: '', subject: '', units: '' })
      setOfficers([])
      onDone()
    },
  )
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(correcting === undefined ? honours.enter : honours.correct(correcting.decisionNo))}</h2>
      <Fields words={words} put={(more) => setWords({ ...words, ...more })} />
      <HonouredOfficers officers={officers} onChange={setOfficers} />
      {correcting !== undefined && (
        <TextInput
          framed={{ id: 'correction-reason', label: say(honours.reason) }}
          value={words.reason}
          maxLength={500}
          onChange={(reason) => setWords({ ...words, reason })}
        />
      )}
      <Submit state={state} wrong={honours.incomplete} done={honours.kept} label={honours.keep} />
    </form>
  )
}

const authorityCodes = Array.from(authorities, (value) => ({ value, ...authorityFacts[value].name }))
const formCodes = Array.from(forms, (value) => ({ value, ...honourNames[value] }))

function Fields({ words, put }: { words: Words; put: (more: Partial<Words>) => void }) {
  const say = useSay()
  return (
    <>
      <TextInput
        framed={{ id: 'decision-no', label: say(honours.decisionNo) }}
        value={words.decisionNo}
        maxLength={60}
        onChange={(decisionNo) => put({ decisionNo })}
      />
      <DateInput
        framed={{ id: 'decided-on', label: say(honours.decidedOn) }}
        value={words.decidedOn}
        onChange={(decidedOn) => put({ decidedOn })}
      />
      <SelectInput
        framed={{ id: 'authority', label: say(honours.authority) }}
        codes={authorityCodes}
        value={words.authority}
        onChange={(authority) => put({ authority })}
      />
      <SelectInput
        framed={{ id: 'honour', label: say(honours.form) }}
        codes={formCodes}
        value={words.honour}
        onChange={(honour) => put({ honour })}
      />
      <TextInput
        framed={{ id: 'subject', label: say(honours.subject), hint: say(honours.subjectHint) }}
        value={words.subject}
        maxLength={500}
        onChange={(subject) => put({ subject })}
      />
      <TextArea
        framed={{ id: 'honoured-units', label: say(honours.unitCodes), hint: say(honours.unitCodesHint) }}
        value={words.units}
        onChange={(units) => put({ units })}
      />
    </>
  )
}
