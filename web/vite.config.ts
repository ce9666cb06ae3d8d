import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The app is served below /app/, what it loads below /assets/ under names that change with their content. The public
// pages are made by the server and take their style sheet from here: `manifest` tells the server its name.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { app: join(import.meta.dirname, 'index.html'), portal: join(import.meta.dirname, 'portal/portal.css') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
