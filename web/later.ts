import { lazy, type ComponentType } from 'react'

/** A page of the app; the params are those of its address. */
export type Page = ComponentType<{ params: Record<string, string> }>

/** The pages of a room of the app, by their addresses below `/app`. */
export type Pages = readonly [pattern: string, page: Page][]

/** A page that is loaded when it is first shown. */
export const later = <Module>(load: () => Promise<Module>, pick: (module: Module) => Page): Page =>
  lazy(async () => ({ default: pick(await load()) }))
