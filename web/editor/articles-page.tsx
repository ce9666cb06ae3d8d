import { mayUse, useAccount } from '../access/session.tsx'
import { askArticles, type ListedArticle } from '../api/portal.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showDay, showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { articleStates, calendar, portal } from '../i18n/portal.ts'
import { Answered } from '../parts/answered.tsx'
import { FilterLinks } from '../parts/filter-links.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag, type TagColour } from '../parts/tag.tsx'
import { Link } from '../router.tsx'

/** What is written for the portal, and how far each article is. */
export function ArticlesPage() {
  const say = useSay()
  const account = useAccount()
  const asked = useAnswer('articles', askArticles)
  return (
    <>
      <PageTitle text={portal.title} />
      <EditorRooms here="/articles" />
      <p className="soft">{say(portal.lead)}</p>
      {mayUse(account, 'portal.write') && (
        <p>
          <Link className="button" to="/articles/new">
            {say(portal.write)}
          </Link>
        </p>
      )}
      <Answered asked={asked}>
        {({ articles }) =>
          articles.length === 0 ? (
            <p className="soft">{say(portal.none)}</p>
          ) : (
            <ul className="dossiers">
              {articles.map((article) => (
                <ArticleRow key={article.articleId} article={article} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

/** The rooms of those who write for the public. */
export function EditorRooms({ here }: { here: '/articles' | '/calendar' }) {
  const say = useSay()
  const filters = [
    { to: '/articles', label: say(portal.title), isChosen: here === '/articles' },
    { to: '/calendar', label: say(calendar.title), isChosen: here === '/calendar' },
  ]
  return <FilterLinks label={say(portal.title)} filters={filters} />
}

const colours: Record<ListedArticle['state'], TagColour> = {
  draft: 'plain',
  proposed: 'amber',
  scheduled: 'teal',
  public: 'green',
  withdrawn: 'red',
}

/** How far an article is. */
export function ArticleStateTag({ state }: { state: ListedArticle['state'] }) {
  return <Tag colour={colours[state]}>{useSay()(articleStates[state])}</Tag>
}

function ArticleRow({ article }: { article: ListedArticle }) {
  const say = useSay()
  const { language } = useLanguage()
  const { articleId, titleVi, titleEn, state, publishOn, publishedAt } = article
  const titles = language === 'vi' ? [titleVi, titleEn] : [titleEn, titleVi]
  const title = titles.find((one) => one !== null && one !== '') ?? say(portal.untitled)
  return (
    <li>
      <div>
        <h2>
          <Link to={`/articles/${articleId}`}>{title}</Link>
        </h2>
        <p className="soft small">
          /{article.slug}
          {publishedAt !== null && ` · ${showMoment(publishedAt, language)}`}
          {publishOn !== null && ` · ${showDay(publishOn, language)}`}
        </p>
      </div>
      <div className="dossier-state">
        <ArticleStateTag state={state} />
      </div>
    </li>
  )
}
