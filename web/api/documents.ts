import type { Language } from '../../forms/language.ts'
import type { beginDocumentRoute } from '../../server/reporting/document/begin-document.route.ts'
import type { readDocument } from '../../server/reporting/document/read-document.route.ts'
import type { signDocumentRoute } from '../../server/reporting/document/sign-document.route.ts'
import type { writeParagraphRoute } from '../../server/reporting/document/write-paragraph.route.ts'
import type { Act } from './act.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import type { ReportPlace } from './reporting.ts'
import { request } from './request.ts'

/** The report of a compiled month as it stands. */
export type ReportDocument = AnswerOf<typeof readDocument>
export type ShownDocument = NonNullable<ReportDocument['shown']>
export type DocumentParagraph = ShownDocument['paragraphs'][number]

const pathOf = ({ formCode, periodCode, unitCode }: ReportPlace): string =>
  `/api/reporting/forms/${formCode}/months/${periodCode}/units/${unitCode}/document`

/** Asks for the report; its newest edition. */
export const askDocument = async (place: ReportPlace, signal: AbortSignal): Promise<ReportDocument> =>
  request(pathOf(place), { signal })

/** Begins the report, or its next edition. */
export const beginDocument = async (act: Act, place: ReportPlace): Promise<AnswerOf<typeof beginDocumentRoute>> =>
  act(pathOf(place), {})

/** Writes a paragraph in both languages over the version that was seen; null takes the template's. */
export const writeParagraph = async (
  act: Act,
  place: ReportPlace,
  paragraph: BodyOf<typeof writeParagraphRoute>,
): Promise<AnswerOf<typeof writeParagraphRoute>> => act(`${pathOf(place)}/paragraphs`, paragraph)

/** Signs what was read. */
export const signDocument = async (
  act: Act,
  place: ReportPlace,
  contentHash: string,
): Promise<AnswerOf<typeof signDocumentRoute>> => act(`${pathOf(place)}/signature`, { contentHash })

/** Where a file of an edition is. */
export const documentFile = (
  place: ReportPlace,
  { format, language, edition }: { format: string; language: Language; edition: number },
): string => `${pathOf(place)}/file?format=${format}&language=${language}&edition=${edition}`
