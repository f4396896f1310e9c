import { expect, it } from 'vitest';
import { wrapped } from '@/src/authoring/wrapped';

it('breaks lines between words, and indents what goes on', () => {
  expect(wrapped('1. Prove: They test\n   • They confirmed the recap', 16)).toBe(
    ['1. Prove: They', '  test', '   • They', '       confirmed', '       the recap'].join('\n'),
  );
});

it('leaves a word that is too long whole, and short and empty lines as they are', () => {
  expect(wrapped('securityReview\n\n  a b', 8)).toBe('securityReview\n\n  a b');
});

it('breaks nothing where there is room', () => {
  const line = '   • '.padEnd(500, 'a b');
  expect(wrapped(line, Number.POSITIVE_INFINITY)).toBe(line);
});
