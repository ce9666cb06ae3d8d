export function refuseOldNode(version?: string): void
export function isNewEnough(version: string): boolean
export function listUnmatched(folder?: string): string[]
export function installPackages(): void
