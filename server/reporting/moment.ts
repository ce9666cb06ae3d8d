import { localTime } from '../../forms/local-clock.ts'
import type { LocalMoment } from '../../forms/reporting/deadline.ts'
import type { Site } from '../http/server.ts'

/** The site's day, and the minute of the day in Viet Nam. */
export function momentOf(site: Site): LocalMoment {
  const [hour = '0', minute = '0'] = localTime(new Date()).split(':')
  return { day: site.today(), minute: Number(hour) * 60 + Number(minute) }
}
