import { useState } from 'react'
import type { Text } from '../../forms/language.ts'
import { makeAct } from '../api/act.ts'
import { writeParagraph, type DocumentParagraph, type ShownDocument } from '../api/documents.ts'
import type { ReportPlace } from '../api/reporting.ts'
import { useWork } from '../api/use-work.ts'
import { common } from '../i18n/common.ts'
import { documents } from '../i18n/documents.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextArea } from '../parts/text-input.tsx'
import { rowId } from './document-figures.tsx'

type Shown = { shown: ShownDocument; place: ReportPlace; isDraft: boolean; reload: () => void }

/** The prose of the report: its figures lead to their rows, and each paragraph of a draft can be edited. */
export function DocumentProse({ shown, place, isDraft, reload }: Shown) {
  const say = useSay()
  const { content, paragraphs } = shown
  const { sections } = content
  return (
    <article className="panel document">
      <p className="document-subject">{say(content.letterhead.subject)}</p>
      {sections.map(({ heading, paragraphs: told }, section) => {
        const before = sections.slice(0, section).flatMap((one) => one.paragraphs).length
        return (
          <section key={heading.en}>
            <h3>{say(heading)}</h3>
            {told.map((prose, at) => {
              const no = before + at + 1
              const paragraph = paragraphs[no - 1]
              return (
                <div className="document-paragraph" key={no}>
                  <Prose prose={prose} />
                  {isDraft && paragraph && <Edited no={no} paragraph={paragraph} place={place} reload={reload} />}
                </div>
              )
            })}
          </section>
        )
      })}
    </article>
  )
}

type ToldProse = ShownDocument['content']['sections'][number]['paragraphs'][number]

function Prose({ prose }: { prose: ToldProse }) {
  const { language } = useLanguage()
  return (
    <p>
      {prose[language].map(({ text, cell }, at) =>
        cell === undefined ? (
          text
        ) : (
          // The same figure may stand twice in a paragraph; its place is what it is.
          // oxlint-disable-next-line react/no-array-index-key
          <Figure key={at} text={text} cell={cell} />
        ),
      )}
    </p>
  )
}

/** A number of the prose, which leads to its row among the figures. */
function Figure({ text, cell }: { text: string; cell: string }) {
  const id = rowId(cell)
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        // The address of the page is the report's: going to a row of it is no step in the browser's history.
        event.preventDefault()
        document.getElementById(id)?.focus()
      }}
    >
      {text}
    </a>
  )
}

type Editing = { no: number; paragraph: DocumentParagraph; place: ReportPlace; reload: () => void }

/** What can be done with a paragraph of the draft: confirm it where its figures have changed, or edit it. */
function Edited({ no, paragraph, place, reload }: Editing) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const [act] = useState(makeAct)
  const work = useWork()
  const { code, version, written, changed } = paragraph
  const write = async (text: Text | null): Promise<void> =>
    work.run(async () => {
      await writeParagraph(act, place, { code, version, text })
      setOpen(false)
      reload()
    })
  return (
    <>
      {work.problem && <ProblemNotice problem={work.problem} />}
      {changed.length > 0 && written && (
        <Notice kind="care" title={say(documents.flagged)}>
          <ul>
            {changed.map(({ source, before, now }) => (
              <li key={source}>{say(documents.change(source, say(before), say(now)))}</li>
            ))}
          </ul>
          <Button look="quiet" isSmall isBusy={work.isBusy} onClick={() => void write(written.text)}>
            {say(documents.stillRight(no))}
          </Button>
        </Notice>
      )}
      {isOpen ? (
        <Editor paragraph={paragraph} isBusy={work.isBusy} write={write} close={() => setOpen(false)} />
      ) : (
        <p className="soft small">
          <Button look="quiet" isSmall onClick={() => setOpen(true)}>
            {say(documents.edit(no))}
          </Button>{' '}
          {written && say(documents.writtenBy(written.by))}
        </p>
      )}
    </>
  )
}

type Editor = {
  paragraph: DocumentParagraph
  isBusy: boolean
  write: (text: Text | null) => Promise<void>
  close: () => void
}

function Editor({ paragraph: { code, written, template }, isBusy, write, close }: Editor) {
  const say = useSay()
  const standing = written?.text ?? template
  const [vi, setVi] = useState(standing.vi)
  const [en, setEn] = useState(standing.en)
  return (
    <div className="document-editor">
      <TextArea framed={{ id: `${code}-vi`, label: say(documents.vietnamese) }} value={vi} onChange={setVi} />
      <TextArea framed={{ id: `${code}-en`, label: say(documents.english) }} value={en} onChange={setEn} />
      <p className="soft small">{say(documents.howTo)}</p>
      <p>
        <Button isSmall isBusy={isBusy} onClick={() => void write({ vi, en })}>
          {say(documents.save)}
        </Button>{' '}
        {written && (
          <>
            <Button look="quiet" isSmall isBusy={isBusy} onClick={() => void write(null)}>
              {say(documents.templateAgain)}
            </Button>{' '}
          </>
        )}
        <Button look="plain" isSmall onClick={close}>
          {say(common.cancel)}
        </Button>
      </p>
    </div>
  )
}
