import { reportFailure } from './failure';
import { ensureChromium } from './install';

try {
  console.log(`Testing with ${ensureChromium()}.`);
} catch (error) {
  reportFailure(error);
}
