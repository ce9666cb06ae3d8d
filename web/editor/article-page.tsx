import { useState } from 'react'
import { languages } from '../../forms/language.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askArticle, askPreview, portalPaths, type Preview, type ReadArticle } from '../api/portal.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { articleSteps, portal } from '../i18n/portal.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { navigate } from '../router.tsx'
import { ProposeForm, PublisherActs } from './article-acts.tsx'
import { contentOf, draftOf } from './article-draft.ts'
import { ArticleForm } from './article-form.tsx'
import { ArticlePreview } from './article-preview.tsx'
import { ArticleStateTag } from './articles-page.tsx'

/** An article: written and previewed by an editor, published, returned or withdrawn by somebody else. */
export function ArticlePage({ params: { articleId = '' } }: { params: Record<string, string> }) {
  const isNew = articleId === 'new'
  const asked = useAnswer(articleId, async (signal) => (isNew ? null : askArticle(articleId, signal)))
  return (
    <>
      <PageTitle text={portal.article} />
      <Answered asked={asked}>
        {(article) => <Desk key={article?.version ?? 0} article={article ?? undefined} onDone={asked.again} />}
      </Answered>
    </>
  )
}

type At = { article: ReadArticle | undefined; onDone: () => void }

function Desk({ article, onDone }: At) {
  const say = useSay()
  const account = useAccount()
  const { language } = useLanguage()
  const isWriter = mayUse(account, 'portal.write') && article?.state !== 'withdrawn'
  return (
    <>
      {article && (
        <p>
          <ArticleStateTag state={article.state} />{' '}
          {article.publishOn !== null && <span>{say(portal.waitingFor(article.publishOn))} </span>}
          {article.publicVersion !== null && <a href={`/${language}/news/${article.slug}`}>{say(portal.publicPage)}</a>}
        </p>
      )}
      {isWriter ? <Writing article={article} onDone={onDone} /> : article && <Reading article={article} />}
      {article && <PublisherActs key={article.state} article={article} onDone={onDone} />}
      {article && <History article={article} />}
    </>
  )
}

/** Writes, previews, saves and proposes. */
function Writing({ article, onDone }: At) {
  const say = useSay()
  const [articleId] = useState(() => article?.articleId ?? crypto.randomUUID())
  const [draft, setDraft] = useState(() => draftOf(article))
  const [isChanged, setChanged] = useState(false)
  const [preview, setPreview] = useState<Preview>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const seenVersion = article?.version ?? 0
  const save = async (): Promise<void> => {
    const { slug, imageId } = draft
    await act(portalPaths.articles, { articleId, seenVersion, slug, imageId, content: contentOf(draft) })
    if (article === undefined) await navigate(`/articles/${articleId}`, { replace: true })
    else onDone()
  }
  const content = contentOf(draft)
  return (
    <>
      <ArticleForm
        draft={draft}
        isPublic={article !== undefined && article.publicVersion !== null}
        onChange={(change) => {
          setDraft(change)
          setChanged(true)
        }}
      />
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        <Button isBusy={isBusy} onClick={() => void run(save)}>
          {say(portal.save)}
        </Button>
        <Button
          look="quiet"
          isBusy={isBusy}
          onClick={() => void run(async () => setPreview(await askPreview(content)))}
        >
          {say(portal.preview)}
        </Button>
        <span className="soft">{isChanged ? say(portal.unsaved) : article && say(portal.saved(article.version))}</span>
      </p>
      {preview && <BothSides content={content} imageId={draft.imageId} preview={preview} />}
      {article?.state === 'draft' && !isChanged && <ProposeForm article={article} onDone={onDone} />}
    </>
  )
}

/** The newest version as readers will see it, for who does not write. */
function Reading({ article }: { article: ReadArticle }) {
  const newest = article.versions[0]
  const asked = useAnswer(String(article.version), async () => askPreview(newest?.content ?? { vi: null, en: null }))
  return (
    <Answered asked={asked}>
      {(preview) => newest && <BothSides content={newest.content} imageId={newest.imageId} preview={preview} />}
    </Answered>
  )
}

function BothSides({
  content,
  imageId,
  preview,
}: {
  content: ReadArticle['versions'][number]['content']
  imageId: string | null
  preview: Preview
}) {
  const say = useSay()
  return (
    <section aria-label={say(portal.preview)} className="two-languages">
      {languages.map((language) => {
        const side = content[language]
        return side && <ArticlePreview key={language} {...{ side, language, imageId, preview }} />
      })}
      {preview.missing.length > 0 && <Notice kind="care">{say(portal.missing)}</Notice>}
    </section>
  )
}

function History({ article: { steps } }: { article: ReadArticle }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <TitledPanel title={say(portal.history)}>
      <ul className="changes">
        {steps.toReversed().map(({ kind, version, takenAt, takenByName, note }) => (
          <li key={`${kind} ${version} ${takenAt}`}>
            {showMoment(takenAt, language)} · {say(articleSteps[kind])} · {say(portal.version(version))} · {takenByName}
            {note && ` · ${say(note)}`}
          </li>
        ))}
      </ul>
    </TitledPanel>
  )
}
