/**
 * The people of Viet Nam by age at the census of 1 April 2019, in per cent of all, and the share of men in each group.
 * Approximate: from memory of the published results (24.3 % below 15, 68.0 % from 15 to 64, 7.7 % older), the groups
 * from 80 on by estimate. The households are made so that they come close to it.
 */
export const pyramid2019 = [
  { from: 0, percent: 8.4, men: 0.525 },
  { from: 5, percent: 8.6, men: 0.525 },
  { from: 10, percent: 7.3, men: 0.52 },
  { from: 15, percent: 6.6, men: 0.515 },
  { from: 20, percent: 6.9, men: 0.51 },
  { from: 25, percent: 8.4, men: 0.505 },
  { from: 30, percent: 8.5, men: 0.505 },
  { from: 35, percent: 8.0, men: 0.505 },
  { from: 40, percent: 7.0, men: 0.5 },
  { from: 45, percent: 6.5, men: 0.495 },
  { from: 50, percent: 6.1, men: 0.485 },
  { from: 55, percent: 5.5, men: 0.475 },
  { from: 60, percent: 4.5, men: 0.46 },
  { from: 65, percent: 3.0, men: 0.445 },
  { from: 70, percent: 1.7, men: 0.425 },
  { from: 75, percent: 1.2, men: 0.4 },
  { from: 80, percent: 0.9, men: 0.365 },
  { from: 85, percent: 0.9, men: 0.335 },
] as const
