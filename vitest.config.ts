import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  // The largest property tests take three seconds of an idle core, and much longer on a busy one.
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
});
