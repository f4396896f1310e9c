import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceDraft } from '@/src/facts/evidence';
import { useDeskContext } from '@/src/overlay/desk/desk';
import type { Recording } from '@/src/overlay/desk/desk';
import { checkDraft } from './check-draft';
import { EvidenceFields } from './EvidenceFields';
import { Form } from './Form';
import { DETAIL_WORDS } from './words';

/** Who, when, how we know, and a note. Enter saves; Escape puts the form aside without losing what was typed. */
export function EvidenceForm({ recording }: { recording: Recording }): JSX.Element {
  const desk = useDeskContext();
  const [draft, setDraft] = useState(() => desk.draftFor(recording));
  const change = (part: Partial<EvidenceDraft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    desk.change(changed);
  };
  return (
    <Form
      check={() => checkDraft(draft, desk.model.today)}
      save={async (entry) => {
        const saved = await desk.save(entry);
        return saved.ok ? null : DETAIL_WORDS.notSaved(saved.reason);
      }}
      leave={desk.stopRecording}
      cancel={() => desk.cancelRecording(draft)}
    >
      {(problems) => <EvidenceFields draft={draft} problems={problems} change={change} />}
    </Form>
  );
}
