export function findCompiled(): string | undefined
export function loadSource(entry: string): Promise<unknown>
export function loadUncompiled(entry: string): Promise<unknown>
