import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What the background does with each message, one after another; and what it was sent. */
const runtime = vi.hoisted(() => ({ id: 'walkaway', replies: [] as (() => unknown)[], sent: [] as unknown[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      get id() {
        return runtime.id === '' ? undefined : runtime.id;
      },
      async sendMessage(message: unknown) {
        runtime.sent.push(message);
        return runtime.replies.shift()?.();
      },
    },
  },
}));
const { ask, askOnce } = await import('@/src/session/ask');

const dies = () => {
  throw new Error('A listener indicated an asynchronous response by returning true, but the message channel closed.');
};

beforeEach(() => Object.assign(runtime, { id: 'walkaway', replies: [], sent: [] }));

describe('a question to the background', () => {
  it('is asked once more when its worker was stopped before it answered', async () => {
    runtime.replies = [dies, () => ({ ok: true, value: false })];
    expect(await ask('start-marks', { org: { crm: 'hubspot', org: '1' } })).toEqual({ ok: true, value: false });
    expect(runtime.sent).toHaveLength(2);
    expect(runtime.sent[0]).toEqual(runtime.sent[1]);
  });

  it('is given up after the second time, with a sentence', async () => {
    runtime.replies = [dies, () => undefined, () => ({ ok: true, value: null })];
    expect(await ask('open-options', {})).toEqual({ ok: false, error: 'The extension did not answer' });
    expect(runtime.sent).toHaveLength(2);
  });

  it('that was answered with an error is not asked again', async () => {
    const full = { ok: false, error: 'There is no room left' };
    runtime.replies = [() => full];
    expect(await ask('open-options', {})).toEqual(full);
    expect(runtime.sent).toHaveLength(1);
  });

  it('is not asked again by a page that an update has cut off', async () => {
    runtime.replies = [
      () => {
        runtime.id = '';
        return dies();
      },
    ];
    expect(await ask('open-options', {})).toEqual({ ok: false, error: 'The extension was updated: reload the page' });
    expect(runtime.sent).toHaveLength(1);
  });

  it('that must not come twice is asked once', async () => {
    runtime.replies = [dies];
    expect(await askOnce('open-options', {})).toMatchObject({ ok: false });
    expect(runtime.sent).toHaveLength(1);
  });
});
