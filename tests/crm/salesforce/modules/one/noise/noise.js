import { org } from 'one/org';

/** Elements per inert block: nested four deep, as much of Lightning's markup is. */
const BLOCK = '<div><div><div><span></span><span></span><span></span></div></div></div>';
const BLOCK_SIZE = 6;

/** Adds about `count` inert elements to `place`, and with `busy=1` a line that changes 50 times a second. */
export function makeNoise(place, count) {
  place.innerHTML = BLOCK.repeat(Math.round(count / BLOCK_SIZE));
  if (!org.options.busy) return () => undefined;
  const ticker = document.createElement('span');
  place.append(ticker);
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    ticker.textContent = String(ticks);
  }, 20);
  return () => clearInterval(timer);
}
