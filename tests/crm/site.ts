/** What a test CRM answers to one request; null means that it has no such page (404). */
export interface Answer {
  status: number;
  contentType: string;
  body: string | Buffer;
}

/**
 * A test CRM as a function of the address: the browser tests answer the real hosts with it, so no port, certificate
 * or host mapping is needed and the extension's real match patterns apply.
 */
export type Site = (url: URL) => Answer | null;
