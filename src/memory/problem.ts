/** What went wrong while something was read or stored, as a sentence that can be shown. It ends without a full stop. */
export function sentenceOf(error: unknown): string {
  const known = error instanceof DOMException ? SENTENCE[error.name] : undefined;
  const said = error instanceof Error || error instanceof DOMException ? error.message.replace(/\.$/, '') : '';
  return known ?? (said || 'Something unexpected happened');
}

/** What the browser says of its storage, in words for the seller: what it is, and what to do. */
const SENTENCE: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'The disk is full, there is no room for it. Free some, or open “What is kept”, save a backup and erase old deals. Then try again',
  // The same, where only the end of a transaction tells: the browser gives no reason there.
  AbortError: 'The browser gave up writing it. Look whether the disk is full, then try again',
  VersionError: 'A newer version of Walkaway is installed. Reload this page',
  InvalidStateError: 'The browser closed its storage for a moment. Try again',
  NotReadableError: 'The file cannot be read any more: it was changed, or is in use elsewhere. Choose it again',
  NotFoundError: 'The file is not there any more. Choose it again',
  UnknownError: 'The browser cannot use its storage. Look whether the disk is full, then restart the browser',
};
