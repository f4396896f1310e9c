import { browser } from '@/src/browser';
import type { Keeps } from '@/src/keeps';
import type { Asking } from './pages';

/** This copy of the extension runs for private windows alone, and the browser keeps its storage in memory (Chromium). */
export function isPrivateCopy(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Firefox has one copy for all windows: what a private one does must not come to stand on the disk. */
export function keepsFor({ tab }: Asking): Keeps {
  if (isPrivateCopy()) return 'with the window';
  return tab?.incognito ? 'nothing' : 'for good';
}
