import { askClusters } from '../api/review.ts'
import { useAnswer } from '../api/use-answer.ts'
import { clusters as texts } from '../i18n/clusters.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Link } from '../router.tsx'

/** Records that may together be one person, the weightiest cluster first. */
export function ClustersPage() {
  const say = useSay()
  const { language } = useLanguage()
  const asked = useAnswer('', askClusters)
  return (
    <>
      <Link to="/duplicates" className="crumb">
        {say(texts.toQueue)}
      </Link>
      <PageTitle text={texts.title} />
      <p className="soft">{say(texts.lead)}</p>
      <Answered asked={asked}>
        {({ clusters }) =>
          clusters.length === 0 ? (
            <Notice kind="good" title={say(texts.none)} />
          ) : (
            <ul className="dossiers">
              {clusters.map(({ clusterId, members, pairs, weight, communeNames }) => (
                <li key={clusterId}>
                  <div>
                    <h2>
                      <Link to={`/clusters/${clusterId}`}>{say(texts.members(members))}</Link>
                    </h2>
                    <p className="soft small">
                      {communeNames.join(' – ')} ·{' '}
                      {say(texts.row(pairs, showNumber(Math.round(weight * 10) / 10, language)))}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}
