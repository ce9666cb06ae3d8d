import { useState } from 'react'
import { languages, type Language } from '../../forms/language.ts'
import { portalPaths, sendImage, type ArticleSide } from '../api/portal.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { portal } from '../i18n/portal.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { withFigure, type ArticleDraft } from './article-draft.ts'
import { FigurePicker } from './figure-picker.tsx'

/** A change is made to what is written by then: a picture may arrive while somebody types. */
type Editing = { draft: ArticleDraft; onChange: (change: (now: ArticleDraft) => ArticleDraft) => void }

const languageNames = { vi: portal.inVietnamese, en: portal.inEnglish } as const

/** The inputs of an article: its address and picture, published figures to insert, and the text in each language. */
export function ArticleForm({ draft, onChange, isPublic }: Editing & { isPublic: boolean }) {
  const say = useSay()
  const insert = (language: Language, named: string): void => {
    const area = document.getElementById(`body-${language}`)
    const at = area instanceof HTMLTextAreaElement ? area.selectionStart : draft.sides[language].body.length
    onChange((now) => {
      const side = now.sides[language]
      return { ...now, sides: { ...now.sides, [language]: { ...side, body: withFigure(side.body, named, at) } } }
    })
  }
  return (
    <>
      <TextInput
        framed={{ id: 'slug', label: say(portal.slug), hint: say(portal.slugHint) }}
        value={draft.slug}
        readOnly={isPublic}
        maxLength={80}
        onChange={(slug) => onChange((now) => ({ ...now, slug }))}
      />
      <PictureInput draft={draft} onChange={onChange} />
      <FigurePicker onInsert={insert} />
      <div className="two-languages">
        {languages.map((language) => (
          <TitledPanel key={language} title={say(languageNames[language])}>
            <SideForm
              language={language}
              side={draft.sides[language]}
              asked={{ imageAlt: draft.imageId !== null, changeNote: isPublic }}
              onChange={(part) =>
                onChange((now) => ({
                  ...now,
                  sides: { ...now.sides, [language]: { ...now.sides[language], ...part } },
                }))
              }
            />
          </TitledPanel>
        ))}
      </div>
    </>
  )
}

const lines = ['title', 'byline', 'imageAlt', 'changeNote'] as const
const lineLabels = {
  title: portal.headline,
  byline: portal.byline,
  imageAlt: portal.imageAlt,
  changeNote: portal.changeNote,
}
const lineHints = { title: undefined, byline: portal.bylineHint, imageAlt: portal.imageAltHint, changeNote: undefined }

function SideForm({
  language,
  side,
  asked,
  onChange,
}: {
  language: Language
  side: ArticleSide
  asked: { imageAlt: boolean; changeNote: boolean }
  onChange: (part: Partial<ArticleSide>) => void
}) {
  const say = useSay()
  const suffix = `, ${say(languageNames[language])}`
  const line = (name: (typeof lines)[number]) => {
    const hint = lineHints[name]
    return (
      <TextInput
        key={name}
        framed={{
          id: `${name}-${language}`,
          label: say(lineLabels[name]) + suffix,
          ...(hint && { hint: say(hint) }),
        }}
        value={side[name]}
        lang={language}
        maxLength={name === 'changeNote' ? 500 : name === 'imageAlt' ? 300 : 200}
        onChange={(text) => onChange({ [name]: text })}
      />
    )
  }
  return (
    <>
      {line('title')}
      <TextArea
        framed={{ id: `summary-${language}`, label: say(portal.summary) + suffix, hint: say(portal.summaryHint) }}
        value={side.summary}
        onChange={(summary) => onChange({ summary })}
      />
      <div className="article-body">
        <TextArea
          framed={{ id: `body-${language}`, label: say(portal.body) + suffix, hint: say(portal.bodyHint) }}
          value={side.body}
          onChange={(body) => onChange({ body })}
        />
      </div>
      {line('byline')}
      {asked.imageAlt && line('imageAlt')}
      {asked.changeNote && line('changeNote')}
    </>
  )
}

function PictureInput({ draft, onChange }: Editing) {
  const say = useSay()
  const { isBusy, problem, run } = useWork()
  const [round, setRound] = useState(0)
  const take = (file: File | undefined): void => {
    if (file === undefined) return
    void run(async () => {
      const { imageId } = await sendImage(file)
      onChange((now) => ({ ...now, imageId }))
    })
    // A new input: the same file can be chosen once more.
    setRound(round + 1)
  }
  return (
    <div className="field">
      <label htmlFor="picture">{say(portal.image)}</label>
      <p id="picture-hint" className="hint">
        {say(portal.imageHint)}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {draft.imageId !== null && (
        <p>
          <img className="article-picture" src={portalPaths.image(draft.imageId)} alt="" />
          <Button look="quiet" isSmall onClick={() => onChange((now) => ({ ...now, imageId: null }))}>
            {say(portal.removeImage)}
          </Button>
        </p>
      )}
      <input
        key={round}
        id="picture"
        type="file"
        accept="image/jpeg,image/png"
        disabled={isBusy}
        aria-describedby="picture-hint"
        onChange={(event) => take(event.target.files?.[0])}
      />
    </div>
  )
}
