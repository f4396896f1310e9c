/** What Chromium alone has. The polyfill does not know it. */
declare const chrome: {
  offscreen: {
    createDocument(options: { url: string; reasons: readonly 'BLOBS'[]; justification: string }): Promise<void>;
  };
  runtime: { getContexts(filter: { contextTypes: readonly 'OFFSCREEN_DOCUMENT'[] }): Promise<readonly unknown[]> };
};

/** The page that makes the file in Chromium, where a worker can give no file an address. */
export const BACKUP_PAGE = '/backup.html';

/**
 * Opens that page, out of sight; not a second one. It closes by itself.
 *
 * `product`: the version of the extension, which such a page cannot ask for.
 */
export async function openBackupPage(product: string): Promise<void> {
  const open = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await chrome.offscreen.createDocument({
    url: `${BACKUP_PAGE}?${new URLSearchParams({ product })}`,
    reasons: ['BLOBS'],
    justification: 'Everything that is kept is put into one file, which the user wanted to be saved now and then.',
  });
}
