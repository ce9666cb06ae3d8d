import { useEffect, useRef } from 'react'
import type { Text } from '../../forms/language.ts'
import { useSay } from '../i18n/language.tsx'

let isFirstPage = true

/**
 * The heading of a page, which is also the title of the window. When a page replaces another one, the heading takes the
 * focus, so that a screen reader says where one is; the first page leaves the focus where the browser puts it.
 */
export function PageTitle({ text }: { text: Text }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const title = useSay()(text)
  useEffect(() => {
    document.title = `${title} – Dancu`
  }, [title])
  useEffect(() => {
    if (!isFirstPage) {
      heading.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    isFirstPage = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  )
}
