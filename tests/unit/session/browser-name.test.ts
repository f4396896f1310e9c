import { expect, it } from 'vitest';
import { nameOfBrowser } from '@/src/session/browser-name';

const CHROMIUM =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

it.each([
  [
    'the brands, without the made-up one',
    {
      userAgent: CHROMIUM,
      userAgentData: {
        brands: [
          { brand: 'Not?A_Brand', version: '24' },
          { brand: 'Chromium', version: '147' },
          { brand: 'Microsoft Edge', version: '147' },
        ],
      },
    },
    'Chromium 147, Microsoft Edge 147',
  ],
  ['Firefox, which has no brands', { userAgent: FIREFOX }, 'Firefox 140'],
  ['Chrome where the brands are kept back', { userAgent: CHROMIUM }, 'Chrome 147'],
  ['nothing of a browser that says nothing', { userAgent: '' }, 'unknown browser'],
])('names %s, and neither system nor language', (_, navigator, name) => {
  expect(nameOfBrowser(navigator)).toBe(name);
});
