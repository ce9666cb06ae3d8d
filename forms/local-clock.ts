const timeZone = 'Asia/Ho_Chi_Minh'
const day = new Intl.DateTimeFormat('en-CA', { timeZone })
const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' })

/** The day of a moment in Viet Nam, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  return day.format(moment)
}

/** The time of the day of a moment in Viet Nam, `HH:MM:SS`. */
export function localTime(moment: Date): string {
  return time.format(moment)
}
