import * as v from 'valibot';
import type { Browser } from 'webdriverio';
import { READER } from '../reader-script';

const TEXT = v.nullable(v.string());
const READING = v.object({
  /** The stage's API value, if the path told it. */
  stage: TEXT,
  /** The label of the Details tab, if it has to be opened first. */
  unopenedTab: TEXT,
  fields: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      text: TEXT,
      label: TEXT,
      surface: TEXT,
      standsIn: v.nullable(v.number()),
    }),
  ),
});
const RESULT = v.union([READING, v.object({ obstacle: v.string() })]);

const FRAMES = v.object({ frameTree: v.object({ frame: v.object({ id: v.string() }) }) });
const WORLD = v.object({ executionContextId: v.number() });
const EVALUATED = v.object({
  result: v.object({ value: v.optional(v.unknown()) }),
  exceptionDetails: v.optional(v.unknown()),
});

/**
 * Our reader in the page that the driver shows, in a world of its own, as the extension's scripts are: the page's own
 * world sees little through Lightning's synthetic shadow roots.
 */
export class OurReader {
  private constructor(
    private readonly browser: Browser,
    private readonly world: number,
  ) {}

  static async in(browser: Browser, script: string): Promise<OurReader> {
    const { frameTree } = v.parse(FRAMES, await command(browser, 'Page.getFrameTree', {}));
    const world = { frameId: frameTree.frame.id, worldName: 'referee' };
    const { executionContextId } = v.parse(WORLD, await command(browser, 'Page.createIsolatedWorld', world));
    const reader = new OurReader(browser, executionContextId);
    await reader.evaluate(`${script}\nglobalThis.${READER} = ${READER};`);
    return reader;
  }

  /** @throws when the reader sees no record that it may read */
  async read(address: string): Promise<v.InferOutput<typeof READING>> {
    const json = v.parse(v.string(), await this.evaluate(`${READER}.read(${JSON.stringify(address)})`));
    const result = v.parse(RESULT, JSON.parse(json));
    if ('obstacle' in result) throw new Error(`Our reader does not read ${address}: ${result.obstacle}.`);
    return result;
  }

  /** See `plant` of `in-page.ts`. */
  async plant(text: string, label: string, hook: string): Promise<void> {
    await this.evaluate(`${READER}.plant(${[text, label, hook].map((name) => JSON.stringify(name)).join(', ')})`);
  }

  private async evaluate(expression: string): Promise<unknown> {
    const asked = { expression, contextId: this.world, returnByValue: true };
    const { result, exceptionDetails } = v.parse(EVALUATED, await command(this.browser, 'Runtime.evaluate', asked));
    if (exceptionDetails) throw new Error(`Our reader failed: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  }
}

async function command(browser: Browser, name: string, parameters: object): Promise<unknown> {
  return browser.sendCommandAndGetResult(name, parameters);
}
