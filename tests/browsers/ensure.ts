import { ensureChromium } from './install';

console.log(`Testing with ${ensureChromium()}.`);
