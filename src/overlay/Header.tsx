import type { JSX, RefObject } from 'preact';
import { Shape } from '@/src/ui/Shape';
import type { Arrangement } from './arrangement';
import { useDeskContext } from './desk/desk';
import type { SidebarPage } from './model';
import { WORDS } from './words';

interface HeaderProps {
  arrangement: Arrangement;
  /** The button that folds the sidebar. */
  toggle: RefObject<HTMLButtonElement | null>;
}

/** Which deal this is, and the buttons that arrange the sidebar. Stays in view while the rest scrolls. */
export function Header({ arrangement, toggle }: HeaderProps): JSX.Element {
  const { page } = useDeskContext().model;
  const { layout, settle } = arrangement;
  const name = textOf(page, 'name') ?? WORDS.noName;
  return (
    <header class="header">
      <div class="deal">
        <h2 title={name}>{name}</h2>
        <p class="small quiet">{textOf(page, 'account')}</p>
      </div>
      <button
        class="icon-button"
        aria-label={WORDS.otherSide}
        title={WORDS.otherSide}
        onClick={() => settle({ side: layout.side === 'left' ? 'right' : 'left' })}
      >
        <Shape name="other-side" />
      </button>
      <button
        class="icon-button fold"
        ref={toggle}
        aria-label={WORDS.fold}
        title={WORDS.fold}
        onClick={() => settle({ folded: true })}
      >
        <Shape name="fold" />
      </button>
    </header>
  );
}

function textOf(page: SidebarPage, fact: 'name' | 'account'): string | null {
  const value = page.kind === 'judged' ? page.facts.facts.get(fact)?.value : undefined;
  return value?.type === 'text' ? value.text : null;
}
