import { useState } from 'react'
import { collectionPaths, type Evidence } from '../api/collection.ts'
import { upload } from '../api/upload.ts'
import { useWork } from '../api/use-work.ts'
import { showBytes } from '../i18n/format.ts'
import { household } from '../i18n/household.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** The papers that a dossier rests on, to open and, while it may be edited, to add. */
export function EvidenceSection({
  dossierId,
  evidence,
  mayAdd,
  isKnown = true,
}: {
  dossierId: string
  evidence: readonly Evidence[]
  mayAdd: boolean
  /** Whether the server knows the dossier already. */
  isKnown?: boolean
}) {
  const say = useSay()
  const { language } = useLanguage()
  const [added, setAdded] = useState<readonly Evidence[]>([])
  const [progress, setProgress] = useState(0)
  const { isBusy, problem, run } = useWork()
  const send = async (file: File): Promise<void> => {
    setProgress(0)
    const path = collectionPaths.addEvidence(dossierId)
    const key = crypto.randomUUID()
    const { evidenceId } = await upload<{ evidenceId: string }>({ path, file, key, onProgress: setProgress })
    setAdded((before) => [...before, { evidenceId, fileName: file.name, mediaType: file.type, bytes: file.size }])
  }
  const all = [...evidence, ...added]
  return (
    <section className="panel" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{say(household.evidence)}</h2>
      {isKnown && all.length === 0 && <p className="soft">{say(household.evidenceNone)}</p>}
      {all.length > 0 && (
        <ul className="files">
          {all.map(({ evidenceId, fileName, bytes }) => (
            <li key={evidenceId}>
              <a href={collectionPaths.evidence(evidenceId)} target="_blank" rel="noreferrer">
                {fileName}
              </a>{' '}
              <span className="soft small">{showBytes(bytes, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {isBusy && <progress value={progress} aria-label={say(household.evidenceAdd)} />}
      {mayAdd && isKnown && <FileField isBusy={isBusy} onFile={(file) => void run(async () => send(file))} />}
      {mayAdd && !isKnown && <p className="soft">{say(household.evidenceFirst)}</p>}
    </section>
  )
}

function FileField({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const say = useSay()
  return (
    <div className="field">
      <label htmlFor="evidence-file">{say(household.evidenceAdd)}</label>
      <p className="hint" id="evidence-help">
        {say(household.evidenceHelp)}
      </p>
      <input
        id="evidence-file"
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        aria-describedby="evidence-help"
        disabled={isBusy}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
    </div>
  )
}
