import { join } from 'node:path'
import type { Language } from '../../../forms/language.ts'
import { showDate } from '../../../forms/partial-date.ts'
import { monthCodeOf } from '../../../forms/reporting/period.ts'
import { countTasks, standingOf, targetText, taskStandingNames } from '../../../forms/reporting/task.ts'
import { findIssuingOffice, type IssuingOffice } from '../../certificates/issuing-office.ts'
import type { AnyTx } from '../../db/database.ts'
import { compilePdf } from '../../print/compile-pdf.ts'
import type { Place } from '../place.ts'
import { nationCode } from '../unit-number.ts'
import { concerns, listTasksFor, progressOf, unitNameOn, type Task } from './task.ts'

const template = join(import.meta.dirname, 'plan.typ')

/** What `plan.typ` sets: everything that stands on the paper, in its language. */
type PlanContent = {
  language: Language
  office: { above: string | null; own: string }
  country: string
  motto: string
  place: string
  title: string
  subtitle: string
  lead: string[]
  head: string[]
  directives: { heading: string; said: string; rows: string[][] }[]
  recipients: string[]
  signer: string
}

/** The head of the ministry's papers, which no office of the units bears. */
const ministry: IssuingOffice = { above: 'Bộ Công an', own: 'Văn phòng', place: 'Hà Nội' }

const words = {
  vi: {
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập – Tự do – Hạnh phúc',
    title: (month: string) => `Kế hoạch công tác tháng ${month}`,
    subtitle: 'Nhiệm vụ theo kết luận kiểm điểm công tác tháng',
    heading: (no: string, day: string, month: string) => `Kết luận số ${no} ngày ${day} (kiểm điểm tháng ${month})`,
    head: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì, phối hợp', 'Hạn', 'Tình hình'],
    together: 'Phối hợp',
    extended: 'gia hạn từ',
    none: 'Không có nhiệm vụ nào trong tháng này.',
    recipients: ['Nơi nhận:', '- Các đơn vị được giao nhiệm vụ;', '- Lưu: VT.'],
    signer: 'THỦ TRƯỞNG ĐƠN VỊ',
  },
  en: {
    country: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence – Freedom – Happiness',
    title: (month: string) => `Work plan of ${month}`,
    subtitle: 'Tasks by the conclusions of the monthly reviews',
    heading: (no: string, day: string, month: string) => `Conclusion ${no} of ${day} (review of ${month})`,
    head: ['No.', 'Task', 'Owner and units that take part', 'Due', 'Standing'],
    together: 'With',
    extended: 'extended from',
    none: 'There are no tasks in this month.',
    recipients: ['To:', '- The units that have tasks;', '- File.'],
    signer: 'HEAD OF THE UNIT',
  },
}

/** Sets the work plan of a month for a unit as a tagged PDF: its tasks by directive, as they stand today. */
export async function renderPlan(tx: AnyTx, place: Place, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const { unit, units, site, period } = place
  const today = site.today()
  const say = words[language]
  const tasks = (await listTasksFor(tx, place)).filter((task) => concerns(task, unit.code, units))
  const office =
    unit.code === nationCode ? ministry : await findIssuingOffice(tx, unit.code, { on: place.closingDay, units })
  const content: PlanContent = {
    language,
    office,
    country: say.country,
    motto: say.motto,
    place: `${office.place}, ${language === 'vi' ? 'ngày ' : ''}${showDate(today, language)}`,
    title: say.title(showDate(period.code, language)),
    subtitle: say.subtitle,
    lead: [tasks.length === 0 ? say.none : leadOf(tasks, today, language)],
    head: say.head,
    directives: groupByDirective(tasks).map((group) => directiveOf(group, { place, language })),
    recipients: say.recipients,
    signer: say.signer,
  }
  return compilePdf(template, content, new Date(`${today}T00:00:00Z`))
}

/** How the tasks stand together. */
function leadOf(tasks: readonly Task[], today: string, language: Language): string {
  const counts = countTasks(tasks.map((task) => standingOf(progressOf(task, today), today)))
  const { given, doneInTime, doneLate, overdue, running } = counts
  const day = showDate(today, language)
  return language === 'vi'
    ? `Đến ngày ${day}: ${given} nhiệm vụ; hoàn thành đúng hạn ${doneInTime}, hoàn thành quá hạn ${doneLate}, quá hạn ${overdue}, trong hạn ${running}.`
    : `On ${day}: ${given} tasks; ${doneInTime} done in time, ${doneLate} done late, ${overdue} overdue, ${running} running.`
}

/** The tasks of each directive, in the order in which they come. */
function groupByDirective(tasks: readonly Task[]): [Task, ...Task[]][] {
  const groups = new Map<string, [Task, ...Task[]]>()
  for (const task of tasks) {
    const group = groups.get(task.directiveId)
    if (group === undefined) groups.set(task.directiveId, [task])
    else group.push(task)
  }
  return [...groups.values()]
}

type Setting = { place: Place; language: Language }

function directiveOf(group: [Task, ...Task[]], { place, language }: Setting): PlanContent['directives'][number] {
  const [{ directiveNo, issuedOn, said, periodNo }] = group
  const reviewed = showDate(monthCodeOf(periodNo), language)
  return {
    heading: words[language].heading(directiveNo, showDate(issuedOn, language), reviewed),
    said,
    rows: group.map((task, at) => [String(at + 1), ...rowOf(task, { place, language })]),
  }
}

function rowOf(task: Task, { place: { units, site }, language }: Setting): string[] {
  const say = words[language]
  const today = site.today()
  const progress = progressOf(task, today)
  const { text, element, target, ownerCode, coUnitCodes, issuedOn, dueOn } = task
  const measured = element && `${element.name[language]}${target ? `: ${targetText(element, target, language)}` : ''}`
  const owner = unitNameOn(units, ownerCode, issuedOn)
  const others = coUnitCodes.map((code) => unitNameOn(units, code, issuedOn)).join(', ')
  const first = progress.dueOn === dueOn ? '' : ` (${say.extended} ${showDate(dueOn, language)})`
  return [
    measured === undefined ? text : `${text} (${measured})`,
    others === '' ? owner : `${owner}. ${say.together}: ${others}`,
    showDate(progress.dueOn, language) + first,
    taskStandingNames[standingOf(progress, today)][language],
  ]
}
