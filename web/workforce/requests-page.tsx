import { equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askRequests, type EquipmentRequest } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment, requestStates } from '../i18n/equipment.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag, type TagColour } from '../parts/tag.tsx'
import { AnswerForm } from './answer-form.tsx'
import { EquipmentViews } from './equipment-views.tsx'
import { IssueForm } from './issue-form.tsx'

const colours: Record<string, TagColour> = { issued: 'green', approved: 'teal', partly: 'teal', refused: 'red' }

/** The requests within reach: the city recommends them, the ministry decides, and a store issues what was granted. */
export function RequestsPage() {
  const say = useSay()
  const asked = useAnswer('', askRequests)
  return (
    <>
      <PageTitle text={equipment.requests} />
      <EquipmentViews chosen="requests" />
      <p className="soft">{say(equipment.requestsLead)}</p>
      <Answered asked={asked}>
        {({ requests }) =>
          requests.length === 0 ? (
            <Notice title={say(equipment.noRequests)} />
          ) : (
            <ul className="dossiers">
              {requests.map((request) => (
                <RequestRow key={request.requestId} request={request} onDone={asked.again} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

function RequestRow({ request, onDone }: { request: EquipmentRequest; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const { unitName, equipmentType, quantity, reason, state, granted, askedOn } = request
  const isCity = account.unitCode !== 'VN'
  const mayAnswer = mayUse(account, 'workforce.answer-request') && state === (isCity ? 'submitted' : 'recommended')
  const mayIssue = mayUse(account, 'workforce.take-in-equipment') && (state === 'approved' || state === 'partly')
  return (
    <li>
      <div>
        <h2>
          {say(equipmentTypes[equipmentType].name)} · {unitName}
        </h2>
        <p className="soft small">
          {say(equipment.asked(quantity, askedOn))}
          {granted > 0 && ` · ${say(equipment.granted(granted))}`}
        </p>
        <p className="small">{reason}</p>
      </div>
      <div className="dossier-marks">
        <Tag colour={colours[state] ?? 'amber'} isPhrase>
          {say(requestStates[state] ?? equipment.requests)}
        </Tag>
      </div>
      <div>
        {mayAnswer && <AnswerForm request={request} isCity={isCity} onDone={onDone} />}
        {mayIssue && <IssueForm request={request} onDone={onDone} />}
      </div>
    </li>
  )
}
