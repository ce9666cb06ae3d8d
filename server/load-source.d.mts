export function findCompiled(): string | undefined
export function loadSource(entry: string, compiled?: string): Promise<unknown>
