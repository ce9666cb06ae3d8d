/** The nation as a unit of reports. */
export const nationCode = 'VN'

/** The number that stands for a unit in rows of figures: its code behind a 1, since codes begin with zeros. */
export const unitNumber = (code: string): number => (code === nationCode ? 1 : Number(`1${code}`))

/** The code of a unit by its number. */
export const unitCodeOf = (number: number): string => (number === 1 ? nationCode : String(number).slice(1))
