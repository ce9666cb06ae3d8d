import { askProcessing } from '../api/quality.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { quality as texts } from '../i18n/quality.ts'
import { Answered } from '../parts/answered.tsx'
import { ShareBar } from '../parts/share-bar.tsx'

/** How long the dossiers of a commune take: a figure of the office, never of an officer. */
export function ProcessingTime({ unitCode }: { unitCode: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const asked = useAnswer(unitCode, async (signal) => askProcessing(unitCode, signal))
  const count = (value: number): string => showNumber(Math.round(value * 10) / 10, language)
  return (
    <div className="quality-measure">
      <h4>{say(texts.processing)}</h4>
      <p className="soft small">{say(texts.processingDefinition)}</p>
      <Answered asked={asked}>
        {({ decided, inTime, medianHours, mostHours }) =>
          medianHours === null || mostHours === null ? (
            <p>{say(texts.nothing)}</p>
          ) : (
            <>
              <ShareBar
                share={{ numerator: inTime, denominator: decided }}
                text={say(texts.of(count(inTime), count(decided)))}
              />
              <p className="small">{say(texts.hours(count(medianHours), count(mostHours)))}</p>
            </>
          )
        }
      </Answered>
    </div>
  )
}
