import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReader, ReadResult } from '@/src/crm/reader';
import {
  UNKNOWN_FORMAT,
  type Asked,
  type FieldReading,
  type OpportunityKey,
  type PageNotice,
  type Reading,
} from '@/src/crm/reading';
import type { Steps } from '@/src/crm/steps';
import { watchPage, type PageState, type PageWatch } from '@/src/crm/watch';

/** A page as small as it can be: a record is a `main` with a heading, in the light or in a shadow tree. */
const reader = {
  crm: 'salesforce',
  nameField: 'Name',
  opportunityAt: ({ pathname }) => {
    const id = /^\/deal\/(\w+)$/.exec(pathname)?.[1];
    return id === undefined ? null : keyOf(id);
  },
  recordRoot: () => (records().length === 1 ? (records()[0] ?? null) : null),
  shadowRoots: (root) => [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  read: vi.fn<PageReader['read']>((_page, opportunity, wanted) => readRecord(opportunity, wanted)),
  locate: (_page, field) => records()[0]?.querySelector(`#${field}`) ?? null,
  fieldAt: (_page, element) => ({ field: element.id, element }),
  hooksVersion: 'test',
  hooksFound: () => new Map(),
} satisfies PageReader;

const start = location.href;
let states: PageState[];
let end: AbortController;

beforeEach(() => {
  states = [];
  end = new AbortController();
  reader.read.mockClear();
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'hidden');
  history.replaceState(null, '', start);
});

function keyOf(id: string): OpportunityKey {
  return { crm: 'salesforce', org: 'acme', id };
}

function records(): Element[] {
  return [...document.querySelectorAll('main')];
}

function readRecord(opportunity: OpportunityKey, { fields: wanted }: Asked): ReadResult {
  const [root, second] = records();
  if (second) return { ok: false, obstacle: 'two-records' };
  const heading = root?.querySelector('h1') ?? root?.firstElementChild?.shadowRoot?.querySelector('h1');
  if (!root || !heading?.textContent) return { ok: false, obstacle: 'loading' };
  const text = heading.textContent;
  const name: FieldReading = {
    status: 'value',
    value: { type: 'text', text },
    text,
    surface: 'field',
    hook: 'h1',
    label: null,
  };
  const absent = [...wanted.keys()].map((field): [string, FieldReading] => [field, { status: 'absent' }]);
  return {
    ok: true,
    root,
    reading: { opportunity, fields: new Map([...absent, ['Name', name]]), format: UNKNOWN_FORMAT, notices: [] },
  };
}

/** What was told so far, each as one line. */
function told(): string[] {
  return states.map((state) => {
    if (state.kind === 'no-opportunity') return state.kind;
    if (state.kind !== 'read') return `${state.kind} ${state.opportunity.id}`;
    const name = state.reading.fields.get('Name');
    return `${state.reading.opportunity.id} is ${name && 'text' in name ? name.text : '?'}`;
  });
}

function withoutPath(result: ReadResult): ReadResult {
  if (!result.ok) return result;
  return { ...result, reading: { ...result.reading, notices: [{ notice: 'hooks-lost', hooks: ['path'] }] } };
}

function lastNotices(): readonly PageNotice[] {
  const last = states.at(-1);
  return last?.kind === 'read' ? last.reading.notices : [];
}

const go = (path: string): void => history.pushState(null, '', path);
const draw = (name: string): void => document.body.insertAdjacentHTML('beforeend', `<main><h1>${name}</h1></main>`);
const replace = (name: string): void => {
  document.body.replaceChildren();
  draw(name);
};
const rename = (name: string): void => records()[0]?.querySelector('h1')?.replaceChildren(name);

function watch(by: PageReader = reader, onForeseen?: (reading: Reading) => void): PageWatch {
  const heard = states;
  const onState = (state: PageState): void => void heard.push(state);
  return watchPage({ reader: by, page: document, signal: end.signal, onState, ...(onForeseen && { onForeseen }) });
}

/** A record that is being followed. */
async function following(id: string, name: string, by: PageReader = reader): Promise<PageWatch> {
  go(`/deal/${id}`);
  draw(name);
  const watched = watch(by);
  await expect.poll(told).toEqual([`waiting ${id}`, `${id} is ${name}`]);
  return watched;
}

/** Until the page was looked at so many times more. */
async function looks(count: number): Promise<void> {
  const before = reader.read.mock.calls.length;
  await expect.poll(() => reader.read.mock.calls.length, { timeout: 5000 }).toBeGreaterThanOrEqual(before + count);
}

const STEPS = 4;

/** The same reader in steps that are longer than a slice; `after` is called after each task with steps in it. */
function inLongSteps(after: () => void): { reader: PageReader; longestRun(): number } {
  let run = 0;
  let longest = 0;
  function* readInSteps(...given: Parameters<PageReader['read']>): Steps<ReadResult> {
    for (let step = 1; step <= STEPS; step += 1) {
      if (run === 0) {
        queueMicrotask(() => {
          run = 0;
          after();
        });
      }
      run += 1;
      longest = Math.max(longest, run);
      for (const begun = performance.now(); performance.now() < begun + 10;);
      if (step < STEPS) yield;
    }
    return reader.read(...given);
  }
  return { reader: { ...reader, readInSteps }, longestRun: () => longest };
}

const setHidden = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a tab', () => {
  it('that shows no opportunity is left alone', async () => {
    draw('Home');
    watch();
    go('/deal/A');
    await expect.poll(told).toEqual(['waiting A', 'A is Home']);
    expect(reader.read).toHaveBeenCalledTimes(1);
  });

  it('tells of an opportunity at once, and reads it when it is there', async () => {
    go('/deal/A');
    watch();
    expect(told()).toEqual(['waiting A']);
    draw('Brightwater');
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater']);
  });

  it('tells when the seller leaves the opportunity', async () => {
    await following('A', 'Brightwater');
    go('/home');
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater', 'no-opportunity']);
  });

  it('tells which hooks were lost once they have been missing for long', async () => {
    const changed: PageReader = { ...reader, read: (...given) => withoutPath(reader.read(...given)) };
    await following('A', 'Brightwater', changed);
    await expect.poll(() => lastNotices(), { timeout: 5000 }).toEqual([{ notice: 'hooks-lost', hooks: ['path'] }]);
  });

  it('goes quiet when it is told to end', async () => {
    await following('A', 'Brightwater');
    const ended = states;
    end.abort();
    rename('Brightwater 2');
    // Another watch tells when the first one would have.
    states = [];
    end = new AbortController();
    watch();
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater 2']);
    expect(ended).toHaveLength(2);
  });
});

describe('a page that was just drawn', () => {
  /** What the reader took; the clock goes only by that and by `pass`. */
  let spent = 0;
  beforeEach(() => {
    spent = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + spent);
    go('/deal/A');
    draw('Brightwater');
  });
  afterEach(() => {
    vi.mocked(performance.now).mockRestore();
    vi.useRealTimers();
  });
  /** After each millisecond the page's own tasks have their turn. */
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 1) await vi.advanceTimersByTimeAsync(1);
  };

  it('is read before it has rested, and what it said then is told when it has', async () => {
    const foreseen = vi.fn<() => void>();
    watch(reader, foreseen);
    await pass(45);
    expect(foreseen).toHaveBeenCalledTimes(1);
    expect(told()).toEqual(['waiting A']);
    await pass(30);
    expect(told()).toEqual(['waiting A', 'A is Brightwater']);
    expect(reader.read).toHaveBeenCalledTimes(1);
  });

  it('is read anew when it changes before it has rested', async () => {
    const foreseen = vi.fn<() => void>().mockImplementationOnce(() => rename('Halden'));
    watch(reader, foreseen);
    await pass(150);
    expect(foreseen).toHaveBeenCalledTimes(2);
    expect(told()).toEqual(['waiting A', 'A is Halden']);
  });

  it('is read anew when something else is wanted before it has rested', async () => {
    let asks = true;
    const watched = watch(reader, () => {
      if (!asks) return;
      asks = false;
      watched.expect({ fields: new Map([['Amount', 'money']]), format: UNKNOWN_FORMAT, today: '2026-11-23' });
    });
    await pass(150);
    expect(told()).toEqual(['waiting A', 'A is Brightwater']);
    const [, read] = states;
    expect(read?.kind === 'read' && [...read.reading.fields.keys()]).toEqual(['Amount', 'Name']);
  });

  it('is not read again and again while it goes on', async () => {
    const slow: PageReader = {
      ...reader,
      read: (...given) => {
        spent += 12;
        return reader.read(...given);
      },
    };
    let count = 0;
    watch(slow, () => {
      count += 1;
      rename(`Brightwater ${count}`);
    });
    await pass(250);
    expect(told()).toEqual(['waiting A', 'A is Brightwater 1']);
  });
});

describe('what is wanted', () => {
  it('is read though it was asked for in the middle of the first reading', async () => {
    let watched: PageWatch | null = null;
    const slow = inLongSteps(() => {
      watched?.expect({ fields: new Map([['Amount', 'money']]), format: UNKNOWN_FORMAT, today: '2026-11-23' });
      watched = null;
    });
    go('/deal/A');
    draw('Brightwater');
    watched = watch(slow.reader);
    const fields = (): readonly string[] => {
      const last = states.at(-1);
      return last?.kind === 'read' ? [...last.reading.fields.keys()] : [];
    };
    await expect.poll(fields).toContain('Amount');
  });
});

describe('the next record', () => {
  it('is never shown with what the last one said', async () => {
    await following('A', 'Brightwater');
    go('/deal/B');
    await expect.poll(told).toContain('waiting B');
    await looks(4);
    expect(told().at(-1)).toBe('waiting B');
    rename('Halden');
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater', 'waiting B', 'B is Halden']);
  });

  it('is read when a new page stands in the place of the last one', async () => {
    await following('A', 'Brightwater');
    go('/deal/B');
    replace('Brightwater');
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater', 'waiting B', 'B is Brightwater']);
  });

  it('is read though the seller left another one before that appeared', async () => {
    await following('A', 'Brightwater');
    go('/deal/B');
    await expect.poll(told).toContain('waiting B');
    go('/deal/C');
    replace('Corvane');
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater', 'waiting B', 'waiting C', 'C is Corvane']);
  });

  it('is never shown with what one said that the seller left before it was read', async () => {
    go('/deal/A');
    draw('');
    watch();
    await looks(1);
    go('/deal/B');
    await expect.poll(told).toContain('waiting B');
    rename('Brightwater');
    await looks(6);
    expect(told()).toEqual(['waiting A', 'waiting B']);
    replace('Halden');
    await expect.poll(told).toEqual(['waiting A', 'waiting B', 'B is Halden']);
  });

  it('may be the one before, unchanged', async () => {
    await following('A', 'Brightwater');
    go('/home');
    await expect.poll(told).toContain('no-opportunity');
    go('/deal/A');
    await expect
      .poll(told)
      .toEqual(['waiting A', 'A is Brightwater', 'no-opportunity', 'waiting A', 'A is Brightwater']);
  });
});

describe('the next record, in the element that showed the last one,', () => {
  const telling: PageReader = { ...reader, shownBy: () => [...document.querySelectorAll('h1')] };
  const drawInside = (name: string): void => {
    const main = records()[0];
    if (main) main.innerHTML = `<h1>${name}</h1>`;
  };

  it('is read as soon as it rests when everything that shows it is new', async () => {
    await following('A', 'Brightwater', telling);
    go('/deal/B');
    await expect.poll(told).toContain('waiting B');
    // Nothing stays the same for as long as two looks would have to agree.
    drawInside('Halden');
    let count = 0;
    const writing = setInterval(() => rename(`Halden ${(count += 1)}`), 120);
    await expect.poll(() => told().some((line) => line.startsWith('B is Halden')), { timeout: 1500 }).toBe(true);
    clearInterval(writing);
  });

  it('is read though it is a copy that says the same', async () => {
    await following('A', 'Brightwater', telling);
    go('/deal/B');
    await expect.poll(told).toContain('waiting B');
    drawInside('Brightwater');
    await expect.poll(told, { timeout: 5000 }).toContain('B is Brightwater');
  });

  it('is not read while an element of the last one says the same', async () => {
    await following('A', 'Brightwater', telling);
    go('/deal/B');
    await expect.poll(told).toContain('waiting B');
    records()[0]?.insertAdjacentHTML('beforeend', '<h1>News</h1>');
    await looks(10);
    expect(told().at(-1)).toBe('waiting B');
  });
});

describe('a page that never rests, where nothing that is read changes,', () => {
  const concerns = vi.fn<NonNullable<PageReader['concerns']>>(
    ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('h1') !== null,
  );
  const tick = (): void => records()[0]?.setAttribute('data-tick', String(performance.now()));
  let ticks: ReturnType<typeof setInterval> | undefined;
  afterEach(() => clearInterval(ticks));

  it('is not listened to most of the time', async () => {
    await following('A', 'Brightwater', { ...reader, concerns });
    concerns.mockClear();
    let count = 0;
    ticks = setInterval(() => {
      tick();
      count += 1;
      // Restless enough, also where the machine is busy with other tests.
    }, 5);
    const heard = (): number => concerns.mock.calls.length;
    await expect.poll(() => count > 100 && heard() > 0 && heard() < count / 2, { timeout: 15_000 }).toBe(true);
  });

  it('is read now and then, so that no change is missed', async () => {
    await following('A', 'Brightwater', { ...reader, concerns });
    ticks = setInterval(tick, 20);
    await looks(2);
    rename('Brightwater 2');
    await expect.poll(told, { timeout: 3000 }).toContain('A is Brightwater 2');
  });

  it.each(['click', 'change'])('is read soon when the seller does something there: a %s', async (done) => {
    const read: PageReader['read'] = (...given) => {
      for (const begun = performance.now(); performance.now() < begun + 5;);
      return reader.read(...given);
    };
    await following('A', 'Brightwater', { ...reader, concerns, read });
    ticks = setInterval(tick, 20);
    // From then on the next reading is seconds away: each takes long.
    await looks(4);
    rename('Brightwater 2');
    records()[0]?.dispatchEvent(new Event(done, { bubbles: true }));
    await expect.poll(told).toContain('A is Brightwater 2');
  });
});

describe('a record', () => {
  it('is read again when it changes, also in a shadow root', async () => {
    await following('A', 'Brightwater');
    rename('Brightwater 2');
    await expect.poll(told).toContain('A is Brightwater 2');
    document.body.setHTMLUnsafe(
      '<main><div><template shadowrootmode="open"><h1>Brightwater 3</h1></template></div></main>',
    );
    await expect.poll(told).toContain('A is Brightwater 3');
    records()[0]?.firstElementChild?.shadowRoot?.querySelector('h1')?.replaceChildren('Brightwater 4');
    await expect.poll(told).toContain('A is Brightwater 4');
    expect(told()).not.toContain('no-opportunity');
  });

  it('is not told again when it says the same', async () => {
    await following('A', 'Brightwater');
    reader.read.mockClear();
    document.querySelector('main')?.append('…');
    await expect.poll(() => reader.read.mock.calls.length).toBeGreaterThan(0);
    expect(told()).toEqual(['waiting A', 'A is Brightwater']);
  });

  it('is not read when something else on the page changes', async () => {
    await following('A', 'Brightwater');
    const beside = document.createElement('aside');
    document.body.before(beside);
    reader.read.mockClear();
    beside.append('news');
    // Long after a reading of the news would have been due.
    await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300)));
    rename('Brightwater 2');
    await expect.poll(told).toContain('A is Brightwater 2');
    beside.remove();
    expect(reader.read).toHaveBeenCalledTimes(1);
  });

  it('is still followed when its page is drawn anew', async () => {
    await following('A', 'Brightwater');
    replace('Brightwater');
    await looks(1);
    rename('Brightwater 2');
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater', 'A is Brightwater 2']);
  });

  it('is waited for again when it is gone for long', async () => {
    await following('A', 'Brightwater');
    document.body.replaceChildren();
    await expect.poll(told, { timeout: 5000 }).toEqual(['waiting A', 'A is Brightwater', 'waiting A']);
  });

  it('that never rests is read within two seconds', async () => {
    go('/deal/A');
    draw('Brightwater');
    const noise = setInterval(() => records()[0]?.setAttribute('data-tick', String(performance.now())), 20);
    watch();
    await expect.poll(told, { timeout: 2000 }).toContain('A is Brightwater');
    clearInterval(noise);
  });

  it('that changes while it is first read is never read as a whole: it is looked at again once it rests', async () => {
    const { reader: slow, longestRun } = inLongSteps(() => {
      const ticks = Number(records()[0]?.getAttribute('data-ticks') ?? 0);
      if (ticks < 2) records()[0]?.setAttribute('data-ticks', String(ticks + 1));
    });
    await following('A', 'Brightwater', slow);
    expect(records()[0]?.getAttribute('data-ticks')).toBe('2');
    expect(longestRun()).toBe(1);
  });

  it('that never rests is read within two seconds though no reading of it is done before it changes', async () => {
    const { reader: slow, longestRun } = inLongSteps(() => records()[0]?.toggleAttribute('data-tick'));
    go('/deal/A');
    draw('Brightwater');
    watch(slow);
    await expect.poll(told, { timeout: 2000 }).toContain('A is Brightwater');
    expect(longestRun()).toBe(STEPS);
  });

  it('is refused while two are on show, and read when one is left', async () => {
    go('/deal/A');
    draw('Brightwater');
    draw('Halden');
    watch();
    await expect.poll(told, { timeout: 3000 }).toEqual(['waiting A', 'refused A']);
    records()[1]?.remove();
    await expect.poll(told).toEqual(['waiting A', 'refused A', 'A is Brightwater']);
  });

  it('is read again when other fields are wanted', async () => {
    const watched = await following('A', 'Brightwater');
    watched.expect({ fields: new Map([['Amount', 'money']]), format: UNKNOWN_FORMAT, today: '2026-11-23' });
    const last = states.at(-1);
    expect(last?.kind === 'read' && last.reading.fields.get('Amount')).toEqual({ status: 'absent' });
  });

  it('has its fields located by the reader', async () => {
    const watched = await following('A', 'Brightwater');
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="NextStep"></p>');
    expect(watched.locate('NextStep')?.localName).toBe('p');
    expect(watched.locate('Amount')).toBeNull();
    expect(watched.fieldAt(document.body)).toEqual({ field: '', element: document.body });
  });
});

describe('a hidden tab', () => {
  it('does nothing, and reads once when it is visible again', async () => {
    await following('A', 'Brightwater');
    setHidden(true);
    reader.read.mockClear();
    rename('Brightwater 2');
    // Longer than any timer of a visible tab.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(reader.read).not.toHaveBeenCalled();
    setHidden(false);
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater', 'A is Brightwater 2']);
    expect(reader.read).toHaveBeenCalledTimes(1);
  });

  it('shows the record that it was turned to meanwhile', async () => {
    await following('A', 'Brightwater');
    setHidden(true);
    go('/deal/B');
    replace('Halden');
    setHidden(false);
    await expect.poll(told).toEqual(['waiting A', 'A is Brightwater', 'waiting B', 'B is Halden']);
  });
});
