import { useState } from 'react'
import { pressKindNames } from '../../forms/reporting/press.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askPress, type Press } from '../api/directives.ts'
import { honours } from '../i18n/honours.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { PressForm } from './press-form.tsx'
import { Compared, RegisterHead, useRegister } from './register-parts.tsx'

/** The press output of a month: by kind and beside the reported figure, item by item, and the form of one. */
export function PressPage() {
  const say = useSay()
  const { language } = useLanguage()
  const asked = useRegister(askPress)
  return (
    <>
      <PageTitle text={honours.press} />
      <Answered asked={asked}>
        {({ place, answer }) => (
          <>
            <RegisterHead page="/press" of={answer} place={place} />
            <p className="soft">{say(honours.pressLead)}</p>
            <Compared compared={answer.compared} />
            {answer.totals.length > 0 && (
              <TitledPanel title={say(honours.byKind)}>
                <Pairs
                  pairs={answer.totals.map(({ kind, count }) => ({
                    name: say(pressKindNames[kind]),
                    value: count.toLocaleString(language),
                  }))}
                />
              </TitledPanel>
            )}
            <Items answer={answer} onDone={asked.again} />
          </>
        )}
      </Answered>
    </>
  )
}

function Items({ answer: { items, unit }, onDone }: { answer: Press; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [correcting, setCorrecting] = useState<Press['items'][number]>()
  const mayRecord = mayUse(account, 'reporting.record-press')
  const done = (): void => {
    setCorrecting(undefined)
    onDone()
  }
  return (
    <>
      <h2>{say(honours.items)}</h2>
      {items.length === 0 && <p className="soft">{say(honours.nothing)}</p>}
      {items.length > 0 && (
        <ul className="dossiers">
          {items.map((item) => (
            <ItemRow
              key={item.itemId}
              item={item}
              onCorrect={mayRecord && !item.isReplaced ? () => setCorrecting(item) : undefined}
            />
          ))}
        </ul>
      )}
      {mayRecord && (
        <PressForm
          key={correcting?.itemId ?? 'new'}
          unitCode={correcting?.unit.code ?? unit.code}
          correcting={correcting}
          onDone={done}
        />
      )}
    </>
  )
}

function ItemRow({ item, onCorrect }: { item: Press['items'][number]; onCorrect: (() => void) | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const { title, link, outlet, publishedOn, kind, unit, isReplaced, isCounted, reason } = item
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p className="small soft">
          {outlet} · {showDay(publishedOn, language)} · {say(pressKindNames[kind])} · {unit.name}
        </p>
        {link !== '' && (
          <p className="small">
            <a href={link} rel="noreferrer">
              {link}
            </a>
          </p>
        )}
        {reason !== '' && <p className="small soft">{say(honours.correction(reason))}</p>}
      </div>
      <div className="dossier-marks">
        {isReplaced && <Tag colour="amber">{say(honours.replaced)}</Tag>}
        {!isCounted && <Tag colour="red">{say(honours.takenBack)}</Tag>}
      </div>
      <div className="dossier-state">
        {onCorrect && (
          <Button look="plain" isSmall onClick={onCorrect}>
            {say(honours.correctItem(title))}
          </Button>
        )}
      </div>
    </li>
  )
}
