import { browser } from 'wxt/browser';
import type { Answer, RequestName, Requests } from '@/src/messages';

/** The extension was updated or removed under this page: nothing can be asked or saved from here any more. */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}

/**
 * Asks the background. Never throws: a background that cannot be reached is an answer with an error. A worker that was
 * stopped is started again by the message itself; one that was stopped while it worked has answered nothing, and is
 * asked once more: whatever is asked may be asked twice.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  give: Requests[Name]['give'],
): Promise<Answer<Requests[Name]['get']>> {
  return (await send(name, give)) ?? (isCutOff() ? null : await send(name, give)) ?? noAnswer();
}

/** Asks once. For what must not be sent again without looking whether something newer was sent meanwhile. */
export async function askOnce<Name extends RequestName>(
  name: Name,
  give: Requests[Name]['give'],
): Promise<Answer<Requests[Name]['get']>> {
  return (await send(name, give)) ?? noAnswer();
}

/** Null when nobody answered. */
async function send<Name extends RequestName>(
  name: Name,
  give: Requests[Name]['give'],
): Promise<Answer<Requests[Name]['get']> | null> {
  try {
    const answer = await browser.runtime.sendMessage<unknown, Answer<Requests[Name]['get']> | undefined>({
      ask: name,
      ...give,
    });
    return answer ?? null;
  } catch {
    return null;
  }
}

function noAnswer(): { ok: false; error: string } {
  return {
    ok: false,
    error: isCutOff() ? 'The extension was updated: reload the page' : 'The extension did not answer',
  };
}
