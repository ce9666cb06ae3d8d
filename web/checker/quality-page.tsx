import { useState } from 'react'
import {
  qualityMeasureIds,
  qualityMeasures,
  qualityWords,
  type QualityMeasureId,
  type QualityWord,
} from '../../forms/quality-measures.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askQuality, type Quality } from '../api/quality.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { quality as texts } from '../i18n/quality.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import { ShareTrend } from '../parts/share-trend.tsx'
import { UnitChoice } from '../parts/unit-choice.tsx'
import { ProcessingTime } from './processing-time.tsx'
import { QualityCases } from './quality-cases.tsx'

/** How good a unit's data are, in the ministry's four words, and whom to look into. */
export function QualityPage() {
  const say = useSay()
  const { unitCode } = useAccount()
  const own = unitCode ?? ''
  const [picked, pick] = useState('')
  const shown = picked === '' ? own : picked
  const asked = useAnswer(shown, async (signal) => askQuality(shown, signal))
  return (
    <>
      <PageTitle text={texts.title} />
      <p className="soft">{say(texts.lead)}</p>
      <UnitChoice label={texts.unit} whole={texts.wholeCity} picked={picked} pick={pick} />
      <Answered asked={asked}>{(quality) => <Words key={quality.unitCode} quality={quality} />}</Answered>
    </>
  )
}

function Words({ quality }: { quality: Quality }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const { unitCode, unitName, isCommune, communes } = quality
  const words = Object.keys(qualityWords).filter((word): word is QualityWord => word in qualityWords)
  const count = (value: number): string => showNumber(value, language)
  return (
    <>
      <h2>{unitName}</h2>
      {!isCommune && <p className="soft">{say(texts.covered(count(communes.measured), count(communes.all)))}</p>}
      <div className="quality-words">
        {words.map((word) => (
          <section className="panel" key={word} aria-labelledby={`word-${qualityWords[word].en}`}>
            <h3 id={`word-${qualityWords[word].en}`}>{say(qualityWords[word])}</h3>
            {qualityMeasureIds
              .filter((id) => qualityMeasures[id].word === word)
              .map((id) => (
                <Measure key={id} id={id} quality={quality} />
              ))}
            {word === 'sống' && isCommune && mayUse(account, 'collection.read-processing') && (
              <ProcessingTime unitCode={unitCode} />
            )}
          </section>
        ))}
      </div>
    </>
  )
}

function Measure({ id, quality }: { id: QualityMeasureId; quality: Quality }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const [isOpen, setOpen] = useState(false)
  const { title, definition } = qualityMeasures[id]
  const share = quality.shares.find(({ measure }) => measure === id)
  const months = quality.months.filter(({ measure }) => measure === id)
  const wrong = share ? share.denominator - share.numerator : 0
  const hasCases = quality.isCommune && wrong > 0 && id !== 'recorded-in-time' && mayUse(account, 'checking.list-cases')
  const count = (value: number): string => showNumber(value, language)
  return (
    <div className="quality-measure">
      <h4>{say(title)}</h4>
      <p className="soft small">{say(definition)}</p>
      {share === undefined || share.denominator === 0 ? (
        <p>{say(texts.nothing)}</p>
      ) : (
        <ShareBar share={share} text={say(texts.of(count(share.numerator), count(share.denominator)))} />
      )}
      {months.length > 1 && <ShareTrend months={months} />}
      {hasCases && (
        <Button look="quiet" isSmall aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? texts.hideCases : texts.cases(count(wrong)))}
        </Button>
      )}
      {isOpen && <QualityCases unitCode={quality.unitCode} measure={id} />}
    </div>
  )
}
