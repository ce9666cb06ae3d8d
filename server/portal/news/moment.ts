import { localTime } from '../../../forms/local-clock.ts'
import type { Site } from '../../http/server.ts'

/** The moment at which something becomes public: the site's day, which may be the demonstration's, and the time in Viet Nam. */
export function publicMoment(site: Pick<Site, 'today'>): Date {
  return new Date(`${site.today()}T${localTime(new Date())}+07:00`)
}
