import { encodeQR } from 'qr'
import { equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { askEquipment } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'

/** The QR labels of what a unit holds, to be printed and stuck on. */
export function LabelsPage({ params: { unitCode = '' } }: { params: Record<string, string> }) {
  const say = useSay()
  const asked = useAnswer(unitCode, async (signal) => askEquipment(unitCode, signal))
  return (
    <>
      <PageTitle text={equipment.printLabels} />
      <Answered asked={asked}>
        {({ items }) => (
          <ul className="qr-labels">
            {items
              .filter((item) => item.unitCode === unitCode)
              .map(({ thingId, label, type, serial, plate }) => (
                <li key={thingId}>
                  <QrCode text={label} />
                  <p className="small">
                    <b>{say(equipmentTypes[type].name)}</b> {[plate, serial].filter((one) => one !== '').join(' · ')}
                  </p>
                </li>
              ))}
          </ul>
        )}
      </Answered>
    </>
  )
}

/** A QR code as squares; what it says stands beside it in words. */
function QrCode({ text }: { text: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={text}>
      <path d={path} />
    </svg>
  )
}
