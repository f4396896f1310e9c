import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { CopyArea } from './CopyArea';
import { DETAIL_WORDS } from './words';

/** Made when it is opened, and not again: what is seen is what is copied, whatever the page does meanwhile. */
export function ReportText(): JSX.Element {
  const { actions } = useDeskContext();
  const [text] = useState(actions.reportOnPage);
  if (text === null) return <p class="small quiet">{DETAIL_WORDS.reportLate}</p>;
  return (
    <CopyArea
      intro={DETAIL_WORDS.reportFor}
      label={DETAIL_WORDS.reportText}
      text={text}
      copy={DETAIL_WORDS.copyReport}
      copied={DETAIL_WORDS.copied}
    />
  );
}
