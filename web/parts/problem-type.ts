import { problems, type ProblemType } from '../../forms/problems.ts'

/** Whether a text is the type of a problem of the catalogue. */
export function isProblem(type: string): type is ProblemType {
  return Object.hasOwn(problems, type)
}
