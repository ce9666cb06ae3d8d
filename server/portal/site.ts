import type { Hono } from 'hono'
import type { Site } from '../http/server.ts'

/** Adds the pages of the site to a tier's server. */
export function addSite(server: Hono, tier: Site['tier']): void {
  server.get('/vi/', (c) => c.html(`<!doctype html><html lang="vi"><title>Dancu</title><p>${tier}</p></html>`))
}
