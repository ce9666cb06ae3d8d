import { problems, type ProblemType } from '../../forms/problems.ts'
import type { Language } from '../../forms/language.ts'

/** A refusal that the caller is told about, by its type. Anything else that is thrown is a fault of ours: 500. */
export class Problem extends Error {
  override name = 'Problem'
  readonly type: ProblemType
  readonly more: object

  /** `more` is told beside the type. Leave it out of a 404: the missing and the hidden must answer alike. */
  constructor(type: ProblemType, more: object = {}) {
    super(type)
    this.type = type
    this.more = more
  }

  /** The answer that the caller gets (RFC 9457), in the caller's language, with these headers besides. */
  toResponse(language: Language, headers: Record<string, string> = {}): Response {
    const { status, title, detail } = problems[this.type]
    const body = {
      type: `/problems/${this.type}`,
      status,
      title: title[language],
      detail: detail[language],
      ...this.more,
    }
    return new Response(JSON.stringify(body), {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json' },
    })
  }
}
