import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { labels as words } from '../i18n/labels.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** A picture is looked at so often. */
const everyMs = 250
/** A wider picture is made smaller first: a code that fills a quarter of it is still read. */
const widthMax = 800

/** A label that was read, on a line of its own; one that stands there already is not added again. */
export const addLine = (lines: string, label: string): string =>
  lines.split('\n').includes(label) ? lines : `${lines.trimEnd()}\n${label}`.trimStart()

/** Reads QR labels with the camera of the device, one after the other. No picture leaves the device or is kept. */
export function LabelScanner({ onRead }: { onRead: (label: string) => void }) {
  const say = useSay()
  const [isOn, setOn] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const [last, setLast] = useState('')
  return (
    <div>
      <Button look="quiet" isSmall onClick={() => setOn(!isOn)}>
        {say(isOn ? words.stop : words.scan)}
      </Button>
      {isRefused && <Notice kind="care" title={say(words.noCamera)} />}
      {isOn && (
        <Camera
          onRead={(label) => {
            setLast(label)
            onRead(label)
          }}
          onRefused={() => {
            setOn(false)
            setRefused(true)
          }}
        />
      )}
      <p className="small" aria-live="polite">
        {last !== '' && say(words.read(last))}
      </p>
    </div>
  )
}

function Camera({ onRead, onRefused }: { onRead: (label: string) => void; onRefused: () => void }) {
  const say = useSay()
  const video = useRef<HTMLVideoElement>(null)
  const told = useEffectEvent(onRead)
  const refused = useEffectEvent(onRefused)
  useEffect(() => {
    const stop = new AbortController()
    watch(video.current, stop.signal, (label) => told(label)).catch(() => stop.signal.aborted || refused())
    return () => stop.abort()
  }, [])
  return <video ref={video} className="camera" muted playsInline aria-label={say(words.picture)} />
}

/** Looks through the camera until it is stopped; a label that stays before it is told once. */
async function watch(
  video: HTMLVideoElement | null,
  stopped: AbortSignal,
  onRead: (label: string) => void,
): Promise<void> {
  const { decodeQR } = await import('qr/decode.js')
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  stopped.addEventListener('abort', () => stream.getTracks().forEach((track) => track.stop()))
  if (video === null || stopped.aborted) return
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  if (paper === null) return
  let before = ''
  while (!stopped.aborted) {
    const scale = Math.min(1, widthMax / video.videoWidth)
    canvas.width = Math.floor(video.videoWidth * scale)
    canvas.height = Math.floor(video.videoHeight * scale)
    paper.drawImage(video, 0, 0, canvas.width, canvas.height)
    const label = labelIn(paper.getImageData(0, 0, canvas.width, canvas.height), decodeQR)
    if (label !== undefined && label !== before) onRead(label)
    before = label ?? before
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

function labelIn(picture: ImageData, decode: (picture: ImageData) => string): string | undefined {
  try {
    return decode(picture)
  } catch {
    // There is no code in this picture; there will be another in a moment.
    return undefined
  }
}
