import type { Language } from '../../forms/language.ts'
import { bindingText, readArticleText, type Block, type Inline } from '../../forms/portal/article-text.ts'
import { portalPaths, type ArticleSide, type Preview } from '../api/portal.ts'
import { useSay } from '../i18n/language.tsx'
import { portal } from '../i18n/portal.ts'
import { Notice } from '../parts/notice.tsx'

/** An article in a language as readers will see it, with its figures; what is not published is told. */
export function ArticlePreview({
  side,
  language,
  imageId,
  preview,
}: {
  side: ArticleSide
  language: Language
  imageId: string | null
  preview: Preview
}) {
  const say = useSay()
  const tell = (part: Inline): string => {
    if (part.kind !== 'figure') return part.text
    const named = bindingText(part.binding)
    return preview.figures.find((one) => one.named === named)?.text[language] ?? `[${named}]`
  }
  return (
    <article className="panel" lang={language}>
      <h2>{side.title === '' ? say(portal.untitled) : side.title}</h2>
      <p>{side.summary}</p>
      <p className="soft small">{side.byline}</p>
      {imageId !== null && <img className="article-picture" src={portalPaths.image(imageId)} alt={side.imageAlt} />}
      {preview.missing.length > 0 && (
        <Notice kind="bad" title={say(portal.missing)}>
          <p>{preview.missing.join(', ')}</p>
        </Notice>
      )}
      {readArticleText(side.body).map((block, at) => (
        // A text is shown as it stands: where a block is, is what it is.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={at} block={block} tell={tell} />
      ))}
    </article>
  )
}

function BlockView({ block, tell }: { block: Block; tell: (part: Inline) => string }) {
  if (block.kind === 'heading') return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
  if (block.kind === 'paragraph')
    return (
      <p>
        <Line inside={block.inside} tell={tell} />
      </p>
    )
  return (
    <ul>
      {block.items.map((item, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <Line inside={item} tell={tell} />
        </li>
      ))}
    </ul>
  )
}

function Line({ inside, tell }: { inside: readonly Inline[]; tell: (part: Inline) => string }) {
  return inside.map((part, at) => {
    const text = tell(part)
    if (part.kind === 'text') return text
    // oxlint-disable-next-line react/no-array-index-key
    return part.kind === 'figure' ? <b key={at}>{text}</b> : <u key={at}>{text}</u>
  })
}
