import { askLearning, sendLearning, type Learning } from '../api/review.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { clusters, learning as texts } from '../i18n/clusters.ts'
import { showMoment, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { levelText } from '../i18n/review.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { Link } from '../router.tsx'
import { columnName } from './waterfall.tsx'

/** What reviewers' verdicts say of the linkage model, and the decision to weigh by it. */
export function LearningPage() {
  const say = useSay()
  const asked = useAnswer('', askLearning)
  return (
    <>
      <Link to="/duplicates" className="crumb">
        {say(clusters.toQueue)}
      </Link>
      <PageTitle text={texts.title} />
      <p className="soft">{say(texts.lead)}</p>
      <Answered asked={asked}>
        {(learning) => (
          <>
            <InForce learning={learning} again={asked.again} />
            <Bands bands={learning.bands} />
            <Levels levels={learning.levels} />
          </>
        )}
      </Answered>
    </>
  )
}

function InForce({ learning, again }: { learning: Learning; again: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { isBusy, problem, run } = useWork()
  const { same, different, labelsMin, adopted } = learning
  const isLearned = adopted !== null && adopted.pairs > 0
  const choose = (choice: 'learned' | 'shipped'): void =>
    void run(async () => {
      await sendLearning({ choice, same }, crypto.randomUUID())
      again()
    })
  return (
    <section className="panel">
      {problem && <ProblemNotice problem={problem} again={again} />}
      <p>
        {say(
          isLearned
            ? texts.adopted(
                showNumber(adopted.pairs, language),
                adopted.byName,
                showMoment(adopted.adoptedAt, language),
              )
            : texts.shippedNow,
        )}
      </p>
      <p>{say(texts.counts(showNumber(same, language), showNumber(different, language)))}</p>
      {same < labelsMin && <p className="soft">{say(texts.few(labelsMin))}</p>}
      <p className="actions">
        {same >= labelsMin && (
          <Button isBusy={isBusy} onClick={() => choose('learned')}>
            {say(texts.adopt)}
          </Button>
        )}
        {isLearned && (
          <Button look="quiet" isBusy={isBusy} onClick={() => choose('shipped')}>
            {say(texts.back)}
          </Button>
        )}
      </p>
    </section>
  )
}

function Bands({ bands }: { bands: Learning['bands'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const count = (value: number): string => showNumber(Math.round(value * 10) / 10, language)
  const settled = bands.filter(({ pairs }) => pairs > 0)
  return (
    <section>
      <h2>{say(texts.bands)}</h2>
      {settled.length === 0 ? (
        <p>{say(texts.none)}</p>
      ) : (
        <WideTable label={say(texts.bands)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(texts.band)}</th>
                {[texts.settled, texts.expected, texts.found].map((head) => (
                  <th scope="col" className="number" key={head.en}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {settled.map(({ from, pairs, expected, same }) => (
                <tr key={from}>
                  <th scope="row">{say(texts.from(count(from * 100)))}</th>
                  <td className="number">{count(pairs)}</td>
                  <td className="number">{count(expected)}</td>
                  <td className="number">{count(same)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  )
}

function Levels({ levels }: { levels: Learning['levels'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const percent = (share: number): string => `${showNumber(Math.round(share * 1000) / 10, language)} %`
  return (
    <section>
      <h2>{say(texts.levels)}</h2>
      <WideTable label={say(texts.levels)}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{say(texts.field)}</th>
              <th scope="col">{say(texts.level)}</th>
              {[texts.shipped, texts.inForce, texts.learned].map((head) => (
                <th scope="col" className="number" key={head.en}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map(({ column, level, shipped, inForce, learned }, at) => (
              <tr key={`${column} ${level}`}>
                {levels[at - 1]?.column !== column && (
                  <th scope="rowgroup" rowSpan={levels.filter((one) => one.column === column).length}>
                    {say(columnName(column))}
                  </th>
                )}
                <td>{say(levelText(level))}</td>
                <td className="number">{percent(shipped)}</td>
                <td className="number">{percent(inForce)}</td>
                <td className="number">{percent(learned)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}
