import type { CDPSession, Page as PlaywrightPage } from '@playwright/test';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import * as v from 'valibot';
import type { HostName } from '@/src/overlay/host';

/**
 * Runs a function inside the sidebar's closed shadow root and gives back a copy of its result; null when there is no
 * sidebar. The function is sent as text, so it can use nothing but its arguments; both they and the result are JSON.
 */
export type Inside = <Argument, Result>(
  run: (root: ShadowRoot, argument: Argument) => Result,
  argument: Argument,
) => Promise<Result | null>;

const HOST: HostName = 'walkaway-overlay';

/** The way in through Chromium's debugging protocol. */
export async function insideChromium(page: PlaywrightPage, host: HostName = HOST): Promise<Inside> {
  const session = await page.context().newCDPSession(page);
  return async (run, argument) => {
    const root = await chromiumRoot(session, host);
    if (root === null) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: root,
      functionDeclaration: `function (argument) { return (${run.toString()})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

async function chromiumRoot(session: CDPSession, host: HostName): Promise<string | null> {
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${host}')` });
    if (result.objectId === undefined) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true, depth: 1 });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    return object.objectId ?? null;
  } catch {
    return null; // the page is navigating
  }
}

/** The way in through WebDriver BiDi: Firefox names closed shadow roots too when it is asked for a shadow tree. */
export function insideFirefox(page: PuppeteerPage): Inside {
  const call = bidiCaller(page);
  return async <Argument, Result>(run: (root: ShadowRoot, argument: Argument) => Result, argument: Argument) => {
    const root = await firefoxRoot(call);
    if (root === null) return null;
    const answer = await call(`(root, argument) => JSON.stringify([(${run.toString()})(root, JSON.parse(argument))])`, [
      { sharedId: root },
      { type: 'string', value: JSON.stringify(argument) },
    ]);
    const [copy]: [Result] = JSON.parse(v.parse(Text, answer).value);
    return copy;
  };
}

async function firefoxRoot(call: BidiCaller): Promise<string | null> {
  try {
    const host = await call(`() => document.querySelector('${HOST}')`, []);
    return v.parse(HostNode, host).value?.shadowRoot?.sharedId ?? null;
  } catch {
    return null; // the page is navigating
  }
}

const Text = v.object({ type: v.literal('string'), value: v.string() });
const HostNode = v.object({
  value: v.optional(v.object({ shadowRoot: v.nullish(v.object({ sharedId: v.string() })) })),
});
const CallAnswer = v.object({
  result: v.variant('type', [
    v.object({ type: v.literal('success'), result: v.unknown() }),
    v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
  ]),
});
const BidiFrame = v.object({ _id: v.string() });

type BidiCaller = (declaration: string, parameters: readonly object[]) => Promise<unknown>;

/**
 * Calls functions in the page and gives back the serialised result. Puppeteer's own `evaluate` has no way to ask for
 * shadow trees, so this talks to its connection.
 */
function bidiCaller(page: PuppeteerPage): BidiCaller {
  const connection: unknown = Reflect.get(page.browser(), 'connection');
  if (!isConnection(connection)) throw new Error('This puppeteer has no WebDriver BiDi connection to use.');
  const { _id: context } = v.parse(BidiFrame, page.mainFrame());
  return async (functionDeclaration, parameters) => {
    const answer = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: parameters,
      awaitPromise: false,
      // A world of our own, because a CRM may have replaced the page's DOM methods, as Salesforce does.
      target: { context, sandbox: 'walkaway-test' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const { result } = v.parse(CallAnswer, answer);
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  };
}

function isConnection(value: unknown): value is { send(method: string, parameters: object): Promise<unknown> } {
  return typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
}
