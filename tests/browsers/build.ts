import { fileURLToPath } from 'node:url';

const output = (name: string): string => fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));

/** Where `npm run build` leaves the extension. */
export const BUILD = { chrome: output('chrome-mv3'), firefox: output('firefox-mv3') };
