import { expect, test } from 'vitest'
import { Problem } from '../http/problem.ts'
import { tellProblem } from './tell-problem.ts'

test('a problem is told in words, with its hint, and of a long list as much as can be read', () => {
  const unitCodes = Array.from({ length: 584 }, (_, at) => String(at).padStart(5, '0'))
  const told = tellProblem(new Problem('reports-missing', { unitCodes, hint: { vi: 'Hãy chờ.', en: 'Wait.' } }))
  expect(told).toMatch(/^Reports are missing \(reports-missing\)\. The units named/)
  expect(told).toMatch(/unitCodes: 00000, 00001, .*00009 and 574 more Wait\.$/)
})
