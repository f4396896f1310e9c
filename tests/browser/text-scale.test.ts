import { expect, it } from 'vitest';
import { sizeForScale, textScale } from '@/src/ui/text-scale';

/** An element whose letters the browser makes so large for its user. */
function written(size: string): HTMLElement {
  const element = document.createElement('div');
  element.style.fontSize = size;
  document.body.append(element);
  return element;
}

it.each([
  ['as the user chose', '24px', 1.5],
  ['as usual where the user did not choose', '16px', 1],
  ['not smaller than usual', '12px', 1],
])('writes %s', (_, medium, scale) => {
  const sized = written('medium');
  sizeForScale(sized);
  expect(textScale(written(medium), sized)).toBe(scale);
});

it('leaves it to the browser that makes all letters larger, also those that have a size', () => {
  expect(textScale(written('24px'), written('24px'))).toBe(1);
});
