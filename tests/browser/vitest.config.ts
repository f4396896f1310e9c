import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findProgram, sandboxArguments } from '../browsers/find';

/** Component tests run in the installed Chromium; `npm run browser` says which, or what is missing. */
const executablePath = findProgram('chromium') ?? '';
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  // Found while the tests run, these would reload the page under them.
  optimizeDeps: {
    include: [
      '@testing-library/preact',
      'axe-core',
      'idb',
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'valibot',
    ],
  },
  test: {
    include: ['tests/browser/**/*.test.{ts,tsx}'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: sandboxArguments() } }),
      instances: [{ browser: 'chromium' }],
      viewport: { width: 1280, height: 900 },
    },
  },
});
