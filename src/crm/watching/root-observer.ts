import type { PageReader } from '@/src/crm/reader';

const EVERYTHING: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true };

/** What an observer tells. */
export interface Changes {
  /** What is read may have changed. */
  changed(): void;
  /** Something else in the record root changed. */
  stirred?(): void;
}

/**
 * Tells of changes to what is read in one record root, in its shadow roots, and of its replacement. The rest of the
 * page, which on a CRM never rests, is not observed.
 */
export class RootObserver {
  private readonly inside: MutationObserver;
  private readonly beside: MutationObserver;

  constructor(
    private readonly reader: PageReader,
    { changed, stirred }: Changes,
  ) {
    this.inside = new MutationObserver((changes) => {
      if (!reader.concerns || changes.some((change) => reader.concerns?.(change))) changed();
      else stirred?.();
    });
    this.beside = new MutationObserver(changed);
  }

  /** Observes this root alone from now on. */
  observe(root: Element): void {
    this.stop();
    this.inside.observe(root, EVERYTHING);
    // A root that is replaced does not change itself.
    if (root.parentElement) this.beside.observe(root.parentElement, { childList: true });
    this.enterShadows(root);
  }

  /** Observes the shadow roots that came since. To observe one twice does nothing. */
  enterShadows(root: Element): void {
    for (const shadow of this.reader.shadowRoots?.(root) ?? []) this.inside.observe(shadow, EVERYTHING);
  }

  /** Does not look into the root any more until it is observed again; only its replacement is still told. */
  pause(): void {
    this.inside.disconnect();
  }

  stop(): void {
    this.inside.disconnect();
    this.beside.disconnect();
  }
}
