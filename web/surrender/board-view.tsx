import type { ReactNode } from 'react'
import { classFacts, countWord } from '../../forms/surrender/item-class.ts'
import { askBoard, type Board } from '../api/surrender.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showDay, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Answered } from '../parts/answered.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { countOf } from './item-words.ts'

/** The campaign for who leads it: by class, week and commune, with the coverage beside the totals. */
export function BoardView() {
  const asked = useAnswer('board', askBoard)
  return <Answered asked={asked}>{(board) => <BoardTables board={board} />}</Answered>
}

function BoardTables({ board }: { board: Board }) {
  const say = useSay()
  const { language } = useLanguage()
  const { coverage, totals, classes, weeks, communes, planNo, from, until } = board
  const list = (counts: Board['classes']): string =>
    counts
      .map(
        ({ itemClass, quantity }) =>
          `${classFacts[itemClass].name[language]}: ${countOf(itemClass, quantity, language)}`,
      )
      .join('; ')
  return (
    <>
      <p className="soft">
        {say(surrender.plan(planNo))} · {showDay(from, language)} – {showDay(until, language)}
      </p>
      <p>
        <b>
          {totals
            .map(
              ({ countedIn, quantity }) =>
                `${showNumber(quantity, language)} ${countWord(countedIn, quantity, language)}`,
            )
            .join(', ')}
        </b>
        {' · '}
        {say(surrender.coverage(coverage.pointsReporting, coverage.points, coverage.handIns))}
      </p>
      <Table
        title={say(surrender.byClass)}
        heads={[say(surrender.itemClass), say(surrender.taken)]}
        numberAt={1}
        rows={classes.map(({ itemClass, quantity }) => ({
          key: itemClass,
          cells: [classFacts[itemClass].name[language], countOf(itemClass, quantity, language)],
        }))}
      />
      <Table
        title={say(surrender.byWeek)}
        heads={[say(surrender.week), say(surrender.taken)]}
        rows={weeks.map(({ week, counts }) => ({ key: week, cells: [showDay(week, language), list(counts)] }))}
      />
      <Table
        title={say(surrender.byCommune)}
        heads={[say(surrender.commune), say(surrender.taken), say(surrender.sinceTransfer)]}
        numberAt={2}
        rows={communes.map(({ unitCode, name, counts, daysSinceTransfer }) => ({
          key: unitCode,
          cells: [name, list(counts), daysSinceTransfer ?? say(surrender.never)],
        }))}
      />
    </>
  )
}

type Row = { key: string; cells: readonly ReactNode[] }

/** A table of the board; `numberAt` is the place of the column that holds numbers. */
function Table({
  title,
  heads,
  rows,
  numberAt,
}: {
  title: string
  heads: readonly string[]
  rows: readonly Row[]
  numberAt?: number
}) {
  const classAt = (place: number): string | undefined => (place === numberAt ? 'number' : undefined)
  return (
    <TitledPanel title={title}>
      <WideTable label={title}>
        <table>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={head} scope="col" className={classAt(at)}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...others] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {others.map((cell, at) => (
                  <td key={heads[at + 1]} className={classAt(at + 1)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </TitledPanel>
  )
}
