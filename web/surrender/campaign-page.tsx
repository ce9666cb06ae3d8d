import { useState, type SubmitEvent } from 'react'
import { makeAct } from '../api/act.ts'
import { surrenderPaths } from '../api/surrender.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { readDay } from '../parts/read-day.ts'
import { TextInput } from '../parts/text-input.tsx'
import { Link } from '../router.tsx'

/** What a plan usually has: two points in every commune. */
const usual = {
  planNo: '',
  nameVi: '',
  nameEn: '',
  legalBasis: '',
  fromDay: '',
  toDay: '',
  first: 'Trụ sở Công an',
  second: 'Nhà văn hóa',
  hours: '7:30–11:30, 13:30–17:00',
}

const words = [
  ['planNo', surrender.planNo, 60],
  ['nameVi', surrender.nameVi, 200],
  ['nameEn', surrender.nameEn, 200],
  ['legalBasis', surrender.legalBasis, 300],
] as const

/** Begins a campaign: its plan, its days, the law that it rests on, and the points in every commune. */
export function CampaignPage() {
  const say = useSay()
  const [campaignId] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState(usual)
  const [wrong, setWrong] = useState(false)
  const [begun, setBegun] = useState<number>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const put = (changes: Partial<typeof usual>): void => setDraft((before) => ({ ...before, ...changes }))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const { first, second, hours, ...plan } = draft
    const [fromDay, toDay] = [readDay(plan.fromDay), readDay(plan.toDay)]
    setWrong(fromDay === undefined || toDay === undefined)
    if (fromDay === undefined || toDay === undefined) return
    const points = [first, second].filter((place) => place.trim() !== '').map((place) => ({ place, hours }))
    void run(async () => {
      const body = { ...plan, campaignId, fromDay, toDay, points }
      setBegun((await act<{ points: number }>(surrenderPaths.campaigns, body)).points)
    })
  }
  return (
    <>
      <Link to="/surrender" className="crumb">
        {say(surrender.title)}
      </Link>
      <PageTitle text={surrender.newCampaign} />
      <p className="soft">{say(surrender.campaignLead)}</p>
      <form className="panel" onSubmit={submit} noValidate>
        <PlanFields draft={draft} onChange={put} />
        {wrong && <Notice kind="bad" title={say(surrender.campaignIncomplete)} />}
        {problem && <ProblemNotice problem={problem} />}
        {begun !== undefined && <Notice kind="good" title={say(surrender.begun(begun))} />}
        <Button type="submit" isBusy={isBusy}>
          {say(surrender.newCampaign)}
        </Button>
      </form>
    </>
  )
}

function PlanFields({ draft, onChange }: { draft: typeof usual; onChange: (changes: Partial<typeof usual>) => void }) {
  const say = useSay()
  return (
    <>
      {words.map(([key, label, max]) => (
        <TextInput
          key={key}
          framed={{ id: `campaign-${key}`, label: say(label) }}
          value={draft[key]}
          maxLength={max}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
      {(['fromDay', 'toDay'] as const).map((key) => (
        <DateInput
          key={key}
          framed={{ id: `campaign-${key}`, label: say(surrender[key]) }}
          value={draft[key]}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
      {(['first', 'second'] as const).map((key, at) => (
        <TextInput
          key={key}
          framed={{
            id: `campaign-${key}`,
            label: say(surrender.pointPlace(at + 1)),
            hint: say(surrender.pointPlaceHint),
          }}
          value={draft[key]}
          maxLength={80}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
      <TextInput
        framed={{ id: 'campaign-hours', label: say(surrender.hours) }}
        value={draft.hours}
        maxLength={80}
        onChange={(hours) => onChange({ hours })}
      />
    </>
  )
}
