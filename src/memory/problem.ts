/** What went wrong while something was read or stored, as a sentence that can be shown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return 'The disk is full: the browser could not store it. Make some room and try again.';
  }
  return error instanceof Error ? error.message : 'Something unexpected happened.';
}
