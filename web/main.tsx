import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { LanguageProvider } from './i18n/language.tsx'
import { watchPresses } from './parts/after-click.ts'
import { startRouter } from './router.tsx'
import './style/app.css'

startRouter()
watchPresses()
const root = document.getElementById('app')
if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </StrictMode>,
  )
