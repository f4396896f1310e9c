import type { JSX } from 'preact';
import { AGREED } from './desk/agreeing';
import { useDeskContext } from './desk/desk';
import { Detail } from './details';
import { FoldedGroup } from './Group';
import { WORDS } from './words';

/** When to leave, and when to come back, agreed while nothing presses; behind it, the list and its form. */
export function AgreedLine(): JSX.Element {
  const { conditions } = useDeskContext().model;
  return (
    <FoldedGroup
      name={AGREED}
      title={WORDS.agreed}
      count={conditions.length}
      note={() => (conditions.length === 0 ? WORDS.nothingAgreed : null)}
    >
      {(open) => (open ? <Detail>{({ Conditions }) => <Conditions />}</Detail> : null)}
    </FoldedGroup>
  );
}
