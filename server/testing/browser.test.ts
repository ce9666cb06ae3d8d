import { expect, test } from 'vitest'
import { browserMissing, launchBrowser } from './browser.ts'

test.skipIf(browserMissing)('the packed browser opens a Vietnamese page and has letters for it', async () => {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ locale: 'vi-VN' })
    const page = await context.newPage()
    await page.setContent('<h1>Đăng ký thường trú</h1><label>Ngày sinh <input type="date"></label>')
    expect(await page.getByRole('heading').textContent()).toBe('Đăng ký thường trú')
    expect(await page.evaluate('navigator.language + (1234.5).toLocaleString()')).toBe('vi-VN1.234,5')
    // A missing letter is drawn as the same box for every character, so all would be of one width.
    const widths = await page.evaluate(`new Set(['ặ', 'ỹ', 'Đ', 'i'].map((letter) => {
      const brush = document.createElement('canvas').getContext('2d')
      return brush.measureText(letter).width
    })).size`)
    expect(widths).toBeGreaterThan(2)
  } finally {
    await browser.close()
  }
})
