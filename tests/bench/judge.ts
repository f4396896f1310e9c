import path from 'node:path';
import * as v from 'valibot';
import { startChromium } from '@/tests/browsers/chromium';
import { bundled } from './bundled';
import { timeJudging, type Judging } from './judging/judging';
import type { Row } from './report';
import { writeExtension } from './variants';

/** Judging one deal, warm: here in Node, and in a content script of a real extension, under its policy. */
export async function measureJudging(scratch: string): Promise<Row[]> {
  return [...rows(timeJudging(), 'Node'), ...rows(await judgingInPage(scratch), 'content script')];
}

function rows({ assessment, knowing, outcomes, signals }: Judging, where: string): Row[] {
  return [
    {
      what: `one assessment, warm, ${where}`,
      unit: 'ms',
      measured: assessment.median,
      // The design's budget, and below it what a single deal may take on a page.
      limit: where === 'Node' ? 0.1 : 0.05,
      remark: `${outcomes} outcomes, ${signals} signals; fastest batch ${assessment.fastest.toFixed(3)}`,
    },
    {
      what: `facts from a full reading, warm, ${where}`,
      unit: 'ms',
      measured: knowing.median,
      remark: `fastest batch ${knowing.fastest.toFixed(3)}`,
    },
  ];
}

const TIMED = v.object({ median: v.number(), fastest: v.number() });
const JUDGING = v.object({ knowing: TIMED, assessment: TIMED, outcomes: v.number(), signals: v.number() });

async function judgingInPage(scratch: string): Promise<Judging> {
  const folder = writeExtension(
    path.join(scratch, 'judging'),
    { content_scripts: [{ matches: ['https://judge.example/*'], js: ['judging.js'] }] },
    { 'judging.js': await bundled('judging/in-page.ts', scratch) },
  );
  const { context, load, close } = await startChromium();
  try {
    await load(folder);
    await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Page</title>' }));
    const page = await context.newPage();
    await page.goto('https://judge.example/');
    const judging = await page.locator('html').getAttribute('data-judging');
    return v.parse(JUDGING, JSON.parse(judging ?? 'null'));
  } finally {
    await close();
  }
}
