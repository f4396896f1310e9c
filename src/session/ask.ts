import { browser } from 'wxt/browser';
import type { Answer, RequestName, Requests } from '@/src/messages';

/** The extension was updated or removed under this page: nothing can be asked or saved from here any more. */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}

/**
 * Asks the background. Never throws: a background that cannot be reached is an answer with an error. A worker that was
 * stopped is started again by the message itself.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  give: Requests[Name]['give'],
): Promise<Answer<Requests[Name]['get']>> {
  try {
    const answer = await browser.runtime.sendMessage<unknown, Answer<Requests[Name]['get']> | undefined>({
      ask: name,
      ...give,
    });
    return answer ?? { ok: false, error: 'The extension did not answer' };
  } catch {
    return {
      ok: false,
      error: isCutOff() ? 'The extension was updated: reload the page' : 'The extension did not answer',
    };
  }
}
