/** How it stands with a certificate of training. `refresh-due` and `expiring` are still valid. */
export type Standing = 'valid' | 'expiring' | 'refresh-due' | 'expired' | 'lapsed' | 'revoked'

/** So many days before its end a certificate is said to be about to expire. */
export const warnDays = 30

const dayMs = 86_400_000

/** What is known of the times of a certificate. `lapsesAt` is the end of the grace after a new procedure. */
export type CertificateTimes = { expiresAt: Date; revokedAt: Date | null; lapsesAt: Date | null }

/** How it stands with a certificate at a moment. It counts until the second before its end, and not at it. */
export function standingOf({ expiresAt, revokedAt, lapsesAt }: CertificateTimes, now: Date): Standing {
  if (revokedAt !== null && revokedAt <= now) return 'revoked'
  if (expiresAt <= now) return 'expired'
  if (lapsesAt !== null && lapsesAt <= now) return 'lapsed'
  if (lapsesAt !== null && lapsesAt < expiresAt) return 'refresh-due'
  return expiresAt.getTime() - now.getTime() <= warnDays * dayMs ? 'expiring' : 'valid'
}

/** Whether a certificate opens anything as it stands. */
export function isEffective(standing: Standing): boolean {
  return standing === 'valid' || standing === 'expiring' || standing === 'refresh-due'
}

/** The moment at which a certificate ends by itself. */
export function endOf({ expiresAt, lapsesAt }: Omit<CertificateTimes, 'revokedAt'>): Date {
  return lapsesAt !== null && lapsesAt < expiresAt ? lapsesAt : expiresAt
}

/** The same moment so many months later; of a month that is too short, its last day (Civil Code 2015 art. 148). */
export function addMonths(moment: Date, months: number): Date {
  const end = new Date(moment)
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(moment.getUTCDate(), lastDay))
  return end
}

/** Whether an officer's returned forms suggest a refresher: at least ten decided ones, a fifth of them sent back. */
export function needsRefresher({ decided, sentBack }: { decided: number; sentBack: number }): boolean {
  return decided >= 10 && sentBack * 5 >= decided
}
