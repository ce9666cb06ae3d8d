import { expect } from 'vitest'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

/** Opens a page of its own for somebody, in a language, and signs in. */
export async function signInAs(
  browser: Browser,
  address: string,
  { signInName, password, language = 'en' }: { signInName: string; password: string; language?: 'vi' | 'en' },
): Promise<Page> {
  const page = await openPage(browser, language)
  await page.goto(`${address}/app/`)
  const words = language === 'en' ? ['Sign-in name', 'Password', 'Sign in'] : ['Tên đăng nhập', 'Mật khẩu', 'Đăng nhập']
  const [name = '', secret = '', button = ''] = words
  await page.getByLabel(name, { exact: true }).fill(signInName)
  await page.getByLabel(secret, { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
  return page
}

/** A page in a language, as wide as a desk unless it is said to be a phone. */
export async function openPage(
  browser: Browser,
  language: 'vi' | 'en',
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ locale: language === 'vi' ? 'vi-VN' : 'en-GB', viewport })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

/** Claims that the rules of accessibility find nothing wrong with the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // In the page itself: half the time. The other mode is for frames of other sites, and none of our pages has frames.
  // What is not wrong need not be told one by one.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  expect(told).toEqual([])
}

/** Claims that a page is accessible in both languages, in a wide window and in the narrowest, which it fits. */
export async function expectCalm(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const [language, width] of [
    ['Tiếng Việt', 1280],
    ['English', 320],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.getByRole('button', { name: language, exact: true }).click()
    await expectAccessible(page)
    expect(await listTooWide(page)).toEqual([])
  }
  if (before) await page.setViewportSize(before)
}

/** What stands out of the window to the right, so that the page would have to be moved sideways; empty on a good page. */
export async function listTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return []
    const all = [...document.body.querySelectorAll('*')]
    const wide = all.filter((element) => element.getBoundingClientRect().right > window.innerWidth)
    return wide.map(({ outerHTML }) => outerHTML.slice(0, 120))
  })
}
