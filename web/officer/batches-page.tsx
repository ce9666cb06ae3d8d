import { useState } from 'react'
import { askBatches, collectionPaths, type Batch } from '../api/collection.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { batchStates, uploads } from '../i18n/upload.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag, type TagColour } from '../parts/tag.tsx'
import { Link } from '../router.tsx'
import { BatchCounts } from './batch-counts.tsx'
import { UploadForm } from './upload-form.tsx'

const colours: Record<Batch['state'], TagColour> = { waiting: 'plain', running: 'teal', done: 'green', failed: 'red' }

/** Where a file of forms is sent in, and what became of the earlier ones. */
export function BatchesPage() {
  const say = useSay()
  const { language } = useLanguage()
  const [opened] = useState(() => new Date().toISOString())
  const asked = useAnswer(opened, askBatches)
  return (
    <>
      <PageTitle text={uploads.title} />
      <p className="soft">{say(uploads.lead)}</p>
      <UploadForm />
      <section className="panel">
        <h2>{say(uploads.templates)}</h2>
        <p className="actions">
          {(['csv', 'xlsx'] as const).map((format) => (
            <a key={format} className="button quiet" href={collectionPaths.template(format)} download>
              {say(format === 'csv' ? uploads.templateCsv : uploads.templateXlsx)}
            </a>
          ))}
        </p>
      </section>
      <h2>{say(uploads.before)}</h2>
      <Answered asked={asked}>
        {({ batches }) =>
          batches.length === 0 ? (
            <p className="soft">{say(uploads.noneBefore)}</p>
          ) : (
            <ul className="dossiers">
              {batches.map((batch) => (
                <li key={batch.batchId}>
                  <div>
                    <h3>
                      <Link to={`/batches/${batch.batchId}`}>{batch.fileName}</Link>
                    </h3>
                    <p className="soft small">{showMoment(batch.startedAt, language)}</p>
                  </div>
                  <div className="dossier-marks">
                    <BatchCounts batch={batch} />
                  </div>
                  <div className="dossier-state">
                    <Tag colour={colours[batch.state]}>{say(batchStates[batch.state])}</Tag>
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
