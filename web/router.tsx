import { useEffect, useSyncExternalStore, type ComponentProps, type MouseEvent } from 'react'

const base = '/app'
const moved = 'dancu-moved'

/** Asked before the page is left; answers whether it may be. Set while there is unsaved work. */
let mayLeave: (() => Promise<boolean>) | undefined
let shown = ''

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '')

/** What a pattern's `:names` stand for in a path; undefined where the path is another one. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const [expected, given] = [partsOf(pattern), partsOf(path)]
  if (expected.length !== given.length) return undefined
  const isSame = expected.every((part, place) => part.startsWith(':') || part === given[place])
  const named = expected.flatMap((part, place) => (part.startsWith(':') ? [[part.slice(1), given[place] ?? '']] : []))
  return isSame ? Object.fromEntries(named) : undefined
}

const here = (): string => location.pathname.slice(base.length) + location.search

function show(to: string, replace: boolean): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', base + to)
  shown = here()
  dispatchEvent(new Event(moved))
}

/** Goes to a page of the app (a path below `/app`); asks first where work would be lost. Answers whether it went. */
export async function navigate(to: string, { replace = false } = {}): Promise<boolean> {
  if (mayLeave && !replace && !(await mayLeave())) return false
  show(to, replace)
  return true
}

/** Starts to listen to the browser's back and forward buttons. Called once. */
export function startRouter(): void {
  shown = here()
  addEventListener('popstate', () => {
    const target = here()
    if (mayLeave === undefined) return show(target, true)
    // The browser has moved already: go back to where the work is, then ask.
    history.pushState(null, '', base + shown)
    void navigate(target)
  })
}

function listen(onMove: () => void): () => void {
  addEventListener(moved, onMove)
  return () => removeEventListener(moved, onMove)
}

/** Where the app is: the path below `/app`, and what stands after the question mark. */
export function useAddress(): { path: string; query: URLSearchParams } {
  const [path = '/', query] = useSyncExternalStore(listen, here).split('?')
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query) }
}

/** While `ask` is given, leaving the page asks it first, and closing the window asks in the browser's own words. */
export function useLeaveGuard(ask: (() => Promise<boolean>) | undefined): void {
  useEffect(() => {
    mayLeave = ask
    const beforeUnload = (event: Event): void => event.preventDefault()
    if (ask) addEventListener('beforeunload', beforeUnload)
    return () => {
      mayLeave = undefined
      removeEventListener('beforeunload', beforeUnload)
    }
  }, [ask])
}

/** A link within the app. It is a real link: it opens in a new tab as any other. */
export function Link({ to, children, ...more }: { to: string } & Omit<ComponentProps<'a'>, 'href' | 'onClick'>) {
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate(to)
  }
  return (
    <a {...more} href={base + to} onClick={follow}>
      {children}
    </a>
  )
}
