import type { Site } from '../../http/server.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The moment at which something becomes public: the site's day, which may be the demonstration's, and the time in Viet Nam. */
export function publicMoment(site: Pick<Site, 'today'>): Date {
  return new Date(`${site.today()}T${clock.format(new Date())}+07:00`)
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The day of a moment in Viet Nam, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => days.format(moment)
