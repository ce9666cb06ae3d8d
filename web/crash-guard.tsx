import { Component, type ReactNode } from 'react'
import type { Text } from '../forms/language.ts'
import { common } from './i18n/common.ts'
import { Button } from './parts/button.tsx'
import { Notice } from './parts/notice.tsx'

/** Catches a fault of ours in a page: says so in plain words instead of showing an empty window. */
export class CrashGuard extends Component<
  { say: (text: Text) => string; children: ReactNode },
  { hasCrashed: boolean }
> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true }
  }

  override render(): ReactNode {
    const { say, children } = this.props
    if (!this.state.hasCrashed) return children
    return (
      <Notice kind="bad" title={say(common.crashTitle)}>
        <p>{say(common.crashText)}</p>
        <Button look="quiet" onClick={() => location.reload()}>
          {say(common.reload)}
        </Button>
      </Notice>
    )
  }
}
