/**
 * The commune of the practice city. No live register knows it, so a form that bears its code is refused by every live
 * intake: the mark of all practice records.
 */
export const practicePlace = { city: '99', district: '990', commune: '99001' } as const
