import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { classFacts, countWord, itemClasses } from '../../forms/surrender/item-class.ts'
import { reportedThings, reportedThingWords, reportKinds, reportKindWords } from '../../forms/surrender/report.ts'
import { doNotTouch } from '../../forms/surrender/safety.ts'
import type { CheckedReceipt } from '../surrender/check-receipt.ts'
import type { CollectionPoint } from '../surrender/campaign.ts'
import type { PublicResults } from '../surrender/public-results.ts'
import { publicPage } from './page.ts'
import { categoryNames, surrenderTexts as texts } from './surrender-texts.ts'

/** A district and its communes, for the lists in which one is chosen. */
export type District = { name: string; communes: { code: string; name: string }[] }

/** What the page of surrender shows. */
export type SurrenderPage = {
  results: PublicResults | undefined
  districts: readonly District[]
  /** The commune that was chosen, with its points. */
  unitCode: string
  points: readonly CollectionPoint[]
  /** A new identifier: sent twice, the form is one report. */
  reportId: string
  isIncomplete: boolean
  stylesheet: string | undefined
}

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
}

/** The public page of a campaign: safety first, then what, where and when, the report, and the results. */
export function surrenderPage(language: Language, page: SurrenderPage): string {
  const say = (text: Text): string => text[language]
  const content = html`<main id="content" class="page">
    <h1>${say(texts.title)}</h1>
    <p class="lead">${say(texts.lead)}</p>
    ${warning(language)}
    <section class="block">
      <h2>${say(texts.whatTitle)}</h2>
      <ul>
        ${itemClasses
          .filter((one) => classFacts[one].hazard !== 'explosive')
          .map((one) => html`<li>${say(classFacts[one].name)}</li>`)}
      </ul>
      <p>${say(texts.bringing)}</p>
      <p class="soft small">${say(texts.notPromised)}</p>
    </section>
    ${whereSection(language, page)} ${reportForm(language, page)}
    ${page.results === undefined ? '' : resultsSection(language, page.results)}
    <p><a href="/${language}/surrender/receipt">${say(texts.receiptLink)}</a></p>
  </main>`
  return shown(language, { path: '', title: texts.title, content, stylesheet: page.stylesheet })
}

function warning(language: Language) {
  return html`<div class="notice bad">
    <h2>${doNotTouch.title[language]}</h2>
    <ul>
      ${doNotTouch.lines.map((line) => html`<li>${line[language]}</li>`)}
    </ul>
  </div>`
}

function communeSelect(language: Language, id: string, { districts, unitCode }: SurrenderPage) {
  return html`<label for="${id}">${texts.commune[language]}</label>
    <select id="${id}" name="unit" required>
      <option value="">${texts.choose[language]}</option>
      ${districts.map(
        ({ name, communes }) =>
          html`<optgroup label="${name}">
            ${communes.map(
              (one) =>
                html`<option value="${one.code}" ${one.code === unitCode ? 'selected' : ''}>${one.name}</option>`,
            )}
          </optgroup>`,
      )}
    </select>`
}

function whereSection(language: Language, page: SurrenderPage) {
  const { results, points } = page
  const campaign = results?.campaign
  return html`<section class="block">
    <h2>${texts.whereTitle[language]}</h2>
    ${
      campaign === undefined
        ? ''
        : html`<p>
            ${language === 'vi' ? campaign.nameVi : campaign.nameEn} (${campaign.planNo}):
            ${showDate(campaign.fromDay, language)} – ${showDate(campaign.toDay, language)}
          </p>`
    }
    <p>${texts.whereLead[language]}</p>
    <form class="ask" method="get" action="/${language}/surrender">
      ${communeSelect(language, 'unit', page)}
      <button type="submit" class="button">${texts.show[language]}</button>
    </form>
    <ul>
      ${points.map(({ address, hours }) => html`<li>${address} · ${hours}</li>`)}
    </ul>
  </section>`
}

function choices<Value extends string>(
  name: string,
  {
    legend,
    values,
    words,
    language,
  }: {
    legend: Text
    values: readonly Value[]
    words: Record<Value, Text>
    language: Language
  },
) {
  return html`<fieldset>
    <legend>${legend[language]}</legend>
    ${values.map(
      (value) =>
        html`<p class="choice">
          <input type="radio" id="${name}-${value}" name="${name}" value="${value}" required />
          <label for="${name}-${value}">${words[value][language]}</label>
        </p>`,
    )}
  </fieldset>`
}

function reportForm(language: Language, page: SurrenderPage) {
  const kinds = { legend: texts.kind, values: reportKinds, words: reportKindWords, language }
  const things = { legend: texts.what, values: reportedThings, words: reportedThingWords, language }
  return html`<section class="block" id="report">
    <h2>${texts.reportTitle[language]}</h2>
    ${page.isIncomplete ? html`<p class="notice bad" role="alert">${texts.incomplete[language]}</p>` : ''}
    <form class="ask" method="post" action="/${language}/surrender/reports">
      <input type="hidden" name="reportId" value="${page.reportId}" />
      ${choices('kind', kinds)}
      <fieldset>
        <legend>${texts.place[language]}</legend>
        ${communeSelect(language, 'report-unit', page)}
        <label for="place">${texts.placeWords[language]}</label>
        <p id="place-hint" class="soft small">${texts.placeHint[language]}</p>
        <input id="place" name="place" maxlength="200" autocomplete="off" aria-describedby="place-hint" />
      </fieldset>
      ${choices('what', things)}
      <button type="submit" class="button">${texts.send[language]}</button>
    </form>
  </section>`
}

function resultsSection(language: Language, { categories, communes, coverage, itemsAndRounds, until }: PublicResults) {
  const say = (text: Text): string => text[language]
  const show = (value: number): string => numbers[language].format(value)
  const reported = {
    vi: `${show(coverage.pointsReporting)} trên ${show(coverage.points)} điểm tiếp nhận đã nhận được hiện vật; ${show(coverage.handIns)} lượt giao nộp, đến hết ngày ${showDate(until, 'vi')}.`,
    en: `${show(coverage.pointsReporting)} of ${show(coverage.points)} collection points have taken something in; ${show(coverage.handIns)} hand-ins, until ${showDate(until, 'en')}.`,
  }
  return html`<section class="block">
    <h2>${say(texts.resultsTitle)}</h2>
    <p>${say(reported)}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${say(texts.category)}</th>
          <th scope="col" class="number">${say(texts.quantity)}</th>
        </tr>
      </thead>
      <tbody>
        ${categories.map(
          ({ category, countedIn, quantity }) =>
            html`<tr>
              <th scope="row">${categoryNames[category]?.[language] ?? category}</th>
              <td class="number">${show(quantity)} ${countWord(countedIn, quantity, language)}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">${say(texts.itemsAndRounds)}</th>
          <td class="number">${show(itemsAndRounds)}</td>
        </tr>
      </tbody>
    </table>
    <p class="soft small">${say(texts.itemsNote)}</p>
    <details>
      <summary>${say(texts.communesTitle)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(texts.commune)}</th>
            <th scope="col" class="number">${say(texts.pieces)}</th>
          </tr>
        </thead>
        <tbody>
          ${communes.map(
            ({ name, pieces }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${pieces === null ? say(texts.heldBack) : show(pieces)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
    <p class="soft small">${say(texts.heldBackNote)}</p>
  </section>`
}

/** What is said after a report: where it is an explosive, once more not to touch it. */
export function toldPage(
  language: Language,
  { isExplosive, stylesheet }: { isExplosive: boolean; stylesheet: string | undefined },
): string {
  const content = html`<main id="content" class="page">
    <h1>${texts.told[language]}</h1>
    ${isExplosive ? warning(language) : html`<p>${texts.toldText[language]}</p>`}
    <p><a href="/${language}/surrender">${texts.title[language]}</a></p>
  </main>`
  const path = isExplosive ? '/told?engineers=1' : '/told'
  return shown(language, { path, title: texts.told, content, stylesheet })
}

/** What came of a look-up: a receipt, none, or that it was asked too often. */
export type LookUp = { receipt: CheckedReceipt } | 'unknown' | 'wait'

/** Where a receipt is checked, with what came of it. What was typed is not shown again: the answers are alike. */
export function receiptPage(
  language: Language,
  page: { lookUp: LookUp | undefined; publicKey: string; stylesheet: string | undefined },
): string {
  const { lookUp, publicKey, stylesheet } = page
  const content = html`<main id="content" class="page">
    <h1>${texts.receiptLink[language]}</h1>
    ${lookUp === undefined ? '' : lookedUp(language, lookUp)}
    <p class="lead">${texts.receiptLead[language]}</p>
    <form class="code" method="post" action="/${language}/surrender/receipt">
      <label for="number">${texts.number[language]}</label>
      <input id="number" name="number" required maxlength="40" autocomplete="off" spellcheck="false" />
      <label for="secret">${texts.secret[language]}</label>
      <input id="secret" name="secret" required maxlength="40" autocomplete="off" spellcheck="false" />
      <button type="submit" class="button">${texts.check[language]}</button>
    </form>
    <section class="block">
      <h2>${texts.offline[language]}</h2>
      <p>${texts.offlineText[language]}</p>
      <p><code>npx dancu receipt '${texts.offlineCode[language]}' --key receipts.pem</code></p>
      <p>
        <a href="/surrender/receipts.pem" download>${texts.offlineKey[language]}</a>:
        <code>${publicKey.replaceAll(/-----[^-]+-----|\n/g, '')}</code>
      </p>
    </section>
  </main>`
  return shown(language, { path: '/receipt', title: texts.receiptLink, content, stylesheet })
}

function lookedUp(language: Language, lookUp: LookUp) {
  if (lookUp === 'unknown') return said(texts.receiptUnknown, texts.receiptUnknownText, language)
  if (lookUp === 'wait') return said(texts.receiptWait, texts.receiptWaitText, language)
  const { receiptNo, on, counts } = lookUp.receipt
  return html`<div class="notice good" role="status">
    <h2>${texts.receiptGood[language]}</h2>
    <p>${texts.number[language]}: ${receiptNo} · ${texts.receiptOn[language]}: ${showDate(on, language)}</p>
    <ul>
      ${counts.map(({ itemClass, quantity }) => {
        const { name, countedIn } = classFacts[itemClass]
        return html`<li>
          ${name[language]}: ${numbers[language].format(quantity)} ${countWord(countedIn, quantity, language)}
        </li>`
      })}
    </ul>
  </div>`
}

function said(title: Text, text: Text, language: Language) {
  return html`<div class="notice bad" role="alert">
    <h2>${title[language]}</h2>
    <p>${text[language]}</p>
  </div>`
}

type Shown = { path: string; title: Text; content: ReturnType<typeof html>; stylesheet: string | undefined }

function shown(language: Language, { path, title, content, stylesheet }: Shown): string {
  const addresses = { vi: `/vi/surrender${path}`, en: `/en/surrender${path}` }
  const description = texts.lead[language]
  return publicPage({ language, title: title[language], description, addresses, stylesheet, content })
}
