import { beforeEach, describe, expect, it, vi } from 'vitest';

/** One open tab: how far its page has come, whether a gate of this installation is in it, and what was put there. */
const tab = vi.hoisted(() => ({ loaded: false, gateComes: false, injected: [] as string[] }));

vi.mock('@/src/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ content_scripts: [{ js: ['content-scripts/gate.js'] }] }) },
    tabs: {
      query: async () => [{ id: 1 }],
      sendMessage: async () => {
        if (tab.loaded && tab.gateComes) return true;
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
    },
    scripting: {
      // Browsers run what is put into a page when it has loaded.
      executeScript: async ({ files = [] }: { files?: string[] }) => {
        tab.loaded = true;
        tab.injected.push(...files);
      },
    },
  },
}));
const { startInOpenPages } = await import('@/src/background/pages');

beforeEach(() => Object.assign(tab, { loaded: false, gateComes: false, injected: [] }));

describe('after an install or update', () => {
  it('a page that was open before gets a gate', async () => {
    tab.loaded = true;
    await startInOpenPages();
    expect(tab.injected).toEqual(['content-scripts/gate.js']);
  });

  it('a page whose gate is alive is left alone', async () => {
    Object.assign(tab, { loaded: true, gateComes: true });
    await startInOpenPages();
    expect(tab.injected).toEqual([]);
  });

  it('a page that is just loading gets no second gate, which would come after its own listeners', async () => {
    tab.gateComes = true;
    await startInOpenPages();
    expect(tab.injected).toEqual([]);
  });
});
