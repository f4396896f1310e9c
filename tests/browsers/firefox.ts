import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, type HTTPRequest, type Page } from 'puppeteer-core';
import { testCrms } from '@/tests/crm/serve';
import { insideFirefox } from './inside';
import { Overlay } from './overlay';

/** Firefox with one tab; the test CRMs are all that it can reach. */
export interface Firefox {
  page: Page;
  overlay: Overlay;
  /** What was asked for at any other host, by the page, by the extension's background or by anything else. */
  refused: readonly string[];
  /** Installs a build for as long as the browser runs. */
  install(build: string): Promise<void>;
  /** Opens one of the extension's own pages in another tab. */
  openOwn(file: string): Promise<Page>;
  /** The folder into which downloads go. */
  downloads: string;
  close(): Promise<void>;
}

/** The extension, as its manifest calls it, and the address that it gets. */
const EXTENSION = 'walkaway@walkaway.example';
const PLACE = '0b4f7f6e-1c55-4d6c-9a59-0d2f6f8c1a11';

const WINDOW = { width: 1440, height: 900 };

/** Starts a Firefox, without a window and with an empty profile of its own, and serves the test CRMs to its tab. */
export async function startFirefox(program: string): Promise<Firefox> {
  const refused: string[] = [];
  const proxy = refusingProxy(refused);
  const downloads = mkdtempSync(path.join(tmpdir(), 'walkaway-downloads-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    defaultViewport: WINDOW,
    // Without it no page of an extension can be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...proxyPreferences(await portOf(proxy)),
      ...downloadPreferences(downloads),
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: PLACE }),
      // The browser's own question cannot be answered from here: it takes every answer for yes.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  const page = await browser.newPage();
  await serveTestCrms(page, refused);
  return {
    page,
    overlay: new Overlay(page, insideFirefox(page)),
    refused,
    async install(build) {
      await browser.installExtension(build);
    },
    async openOwn(file) {
      const own = await browser.newPage();
      // It never says that it has come, and is there all the same.
      await own.goto(`moz-extension://${PLACE}/${file}`, { timeout: 1000 }).catch(() => undefined);
      return own;
    },
    downloads,
    async close() {
      await browser.close();
      proxy.close();
      rmSync(downloads, { recursive: true });
    },
  };
}

async function serveTestCrms(page: Page, refused: string[]): Promise<void> {
  const answer = testCrms();
  const settle = (request: HTTPRequest): Promise<void> => {
    const address = request.url();
    if (!/^https?:/.test(address)) return request.continue();
    const found = answer(address);
    if (found) return request.respond(found);
    refused.push(address);
    return request.abort('blockedbyclient');
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A request whose page has gone meanwhile cannot be answered any more.
    settle(request).catch(() => undefined);
  });
}

/** What Firefox asks for by itself, whatever its preferences say. */
const FIREFOX_ITSELF = /(^|\.)mozilla\.(com|org|net)$/;

/** Requests that no tab makes cannot be intercepted, but they have to go through the proxy. */
function refusingProxy(refused: string[]): Server {
  const note = (address: string): void => {
    if (!FIREFOX_ITSELF.test(new URL(address).hostname)) refused.push(address);
  };
  const proxy = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    note(`https://${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return proxy;
}

async function portOf(proxy: Server): Promise<number> {
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return address.port;
}

function downloadPreferences(folder: string): Record<string, string | number> {
  const OWN_FOLDER = 2;
  return { 'browser.download.folderList': OWN_FOLDER, 'browser.download.dir': folder };
}

function proxyPreferences(port: number): Record<string, string | number> {
  const MANUAL = 1;
  return {
    'network.proxy.type': MANUAL,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}
