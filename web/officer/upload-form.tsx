import { useRef, useState, type SubmitEvent } from 'react'
import { collectionPaths } from '../api/collection.ts'
import { upload } from '../api/upload.ts'
import { useWork } from '../api/use-work.ts'
import { showBytes } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { uploads } from '../i18n/upload.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { describedBy, FieldFrame, type Framed } from '../parts/field-frame.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { navigate } from '../router.tsx'

/** Sends a file of forms, with the part that has arrived; then the page of the file follows. */
export function UploadForm() {
  const say = useSay()
  const { language } = useLanguage()
  const [file, setFile] = useState<File>()
  const [part, setPart] = useState(0)
  const [tries, setTries] = useState(0)
  const { isBusy, problem, run } = useWork()
  const stop = useRef<AbortController>(null)
  const error = tries > 0 && !file ? say(uploads.fileMissing) : undefined
  const framed: Framed = { id: 'forms-file', label: say(uploads.file), hint: say(uploads.fileHelp), error }

  const send = async (chosen: File): Promise<void> => {
    setPart(0)
    stop.current = new AbortController()
    const key = crypto.randomUUID()
    const { signal } = stop.current
    const { batchId } = await upload<{ batchId: string }>({
      path: collectionPaths.upload,
      file: chosen,
      key,
      onProgress: setPart,
      signal,
    })
    await navigate(`/batches/${batchId}`)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if (file) void run(async () => send(file))
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <ErrorSummary errors={error === undefined ? [] : [{ inputId: framed.id, text: error }]} round={tries} />
      {problem && <ProblemNotice problem={problem} />}
      <FieldFrame framed={framed}>
        <input
          id={framed.id}
          type="file"
          accept=".csv,.xlsx,.txt"
          aria-describedby={describedBy(framed)}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </FieldFrame>
      {isBusy && (
        <div className="field">
          <label htmlFor="sent-part">
            {say(uploads.sending)} · {Math.round(part * 100)} %{file && ` · ${showBytes(file.size, language)}`}
          </label>
          <progress id="sent-part" value={part} />
        </div>
      )}
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say(uploads.send)}
        </Button>
        {isBusy && (
          <Button look="quiet" onClick={() => stop.current?.abort()}>
            {say(uploads.stop)}
          </Button>
        )}
      </p>
    </form>
  )
}
