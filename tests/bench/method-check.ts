import path from 'node:path';
import { startChromium } from '@/tests/browsers/chromium';
import { sum } from './statistics';
import type { Row } from './report';
import { addressesIn, pageScripts } from './own-scripts';
import { ownSlices, traced } from './trace';
import { writeExtension } from './variants';

const BURN = 5;
/** Every way in which a content script gets to run. Each burns the same time once. */
const WAYS = {
  script: `burn()`,
  timer: `setTimeout(burn, 100)`,
  idleCallback: `setTimeout(() => requestIdleCallback(burn), 200)`,
  animationFrame: `setTimeout(() => requestAnimationFrame(burn), 300)`,
  promiseContinuation: `setTimeout(() => Promise.resolve().then(burn), 400)`,
  answerOfTheBackground: `setTimeout(() => chrome.runtime.sendMessage(1).then(burn), 500)`,
  mutationObserver: `new MutationObserver(burn).observe(document.body, { childList: true })`,
  listener: `document.addEventListener('poke', burn)`,
};

/** The page works as long as the script does, in the same microtasks and under the same event: none of it may count. */
const PAGE = `<!DOCTYPE html><title>Page</title><body><script>
const burn = () => { const end = performance.now() + ${BURN}; while (performance.now() < end); };
new MutationObserver(() => Promise.resolve().then(burn)).observe(document.body, { childList: true });
document.addEventListener('poke', burn);
setTimeout(() => document.body.append('text'), 600);
setTimeout(() => document.dispatchEvent(new Event('poke')), 700);
</script>`;

/** Leaves in the page how long it really took: the machine may have been slower than asked. */
const SCRIPT = `let spent = 0;
const burn = () => {
  const start = performance.now();
  while (performance.now() < start + ${BURN});
  document.documentElement.dataset.spent = spent += performance.now() - start;
};
${Object.values(WAYS).join(';\n')};`;

/** Measures a content script whose own time is known, to show that the method neither misses nor adds any. */
export async function checkMethod(scratch: string): Promise<Row[]> {
  const folder = writeExtension(
    path.join(scratch, 'burning'),
    {
      background: { service_worker: 'background.js' },
      content_scripts: [{ matches: ['https://burn.example/*'], js: ['content-scripts/burn.js'] }],
    },
    {
      'background.js': 'chrome.runtime.onMessage.addListener((message, sender, respond) => respond(message));',
      'content-scripts/burn.js': SCRIPT,
    },
  );
  const { context, load, close } = await startChromium();
  try {
    const { id } = await load(folder);
    await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    const page = await context.newPage();
    const trace = await traced(page, async () => {
      await page.goto('https://burn.example/');
      await page.waitForTimeout(1000);
    });
    const found = sum(ownSlices(trace, addressesIn(id, pageScripts(folder))).map(({ wall }) => wall));
    const spent = Number(await page.locator('html').getAttribute('data-spent'));
    const remark = `of ${spent.toFixed(1)} ms that a script spent in ${Object.keys(WAYS).length} ways`;
    return [{ what: 'method check: own time found', unit: 'ms', measured: found, remark }];
  } finally {
    await close();
  }
}
