import * as z from 'zod'
import { endOf, standingOf } from '../../forms/training/standing.ts'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { findCertificates } from './certificate.ts'
import { CompetenceOutput, CourseCodeOutput, StandingOutput } from './outputs.ts'

const listMax = 100

/** Certificates of officers within reach, by a part of the holder's name or of the number; the newest first. */
export const findTrainingCertificates = route({
  method: 'post',
  path: '/api/training/certificates/search',
  summary: 'Find certificates of training',
  action: 'training.find-certificates',
  body: z.object({ text: z.string().trim().max(60).default('') }),
  answer: z.object({
    areMore: z.boolean(),
    certificates: z.array(
      z.object({
        certificateId: z.uuid(),
        certificateNo: z.string(),
        holderName: z.string(),
        unitCode: z.string(),
        courseCode: CourseCodeOutput,
        competences: z.array(CompetenceOutput),
        issuedAt: z.date(),
        endsAt: z.date(),
        standing: StandingOutput,
      }),
    ),
  }),
  async handle(tx, { body: { text }, account: { unitCode }, reach, site }) {
    const communes = await reach.listCommunes()
    const units = communes && [...communes, unitCode ?? '']
    const now = await findMoment(tx, site.today())
    const found = await findCertificates(tx, { text, units, limit: listMax + 1 })
    return {
      areMore: found.length > listMax,
      certificates: found
        .slice(0, listMax)
        .map((one) => Object.assign(one, { endsAt: endOf(one), standing: standingOf(one, now) })),
    }
  },
})
