import { describe, expect, it, vi } from 'vitest';
import { keepLast } from '@/src/crm/keep-last';

describe('a function that keeps its last answer', () => {
  it('works once for what it is asked again, and anew for anything else', () => {
    const work = vi.fn<(text: string, numbers: readonly number[]) => string>(
      (text, numbers) => text + numbers.join('+'),
    );
    const kept = keepLast(work);
    const answers = [kept('a', [1]), kept('a', [1]), kept('a', [2]), kept('b', [2]), kept('a', [1])];
    expect(answers).toEqual(['a1', 'a1', 'a2', 'b2', 'a1']);
    expect(work).toHaveBeenCalledTimes(4);
  });
});
