// Run as a process of its own by `browser.ts`: unpacks the browser of the package into the folder for temporary files.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
