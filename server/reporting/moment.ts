import type { LocalMoment } from '../../forms/reporting/deadline.ts'
import type { Site } from '../http/server.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The site's day, and the minute of the day in Viet Nam. */
export function momentOf(site: Site): LocalMoment {
  const [hour = '0', minute = '0'] = clock.format(new Date()).split(':')
  return { day: site.today(), minute: Number(hour) * 60 + Number(minute) }
}
