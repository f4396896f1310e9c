import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EvidenceDraft } from '@/src/facts/evidence';
import { useDeskContext } from '@/src/overlay/desk';
import type { Recording } from '@/src/overlay/desk';
import { checkDraft } from './check-draft';
import type { DraftProblems } from './check-draft';
import { EvidenceFields } from './EvidenceFields';
import { useEscape, useFocus } from './form';
import type { EvidenceEntry } from '@/src/overlay/model';
import { DETAIL_WORDS } from './words';

/** Who, when, how we know, and a note. Enter saves; Escape puts the form aside without losing what was typed. */
export function EvidenceForm({ recording }: { recording: Recording }): JSX.Element {
  const desk = useDeskContext();
  const [draft, setDraft] = useState(() => desk.draftFor(recording));
  const [problems, setProblems] = useState<DraftProblems | null>(null);
  const saving = useSaving();
  const formRef = useRef<HTMLFormElement>(null);
  useFocus(formRef, problems, desk.focusFormRef);
  useEscape(formRef, desk.stopRecording);
  const change = (part: Partial<EvidenceDraft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    desk.change(changed);
  };
  const submit = (): void => {
    const checked = checkDraft(draft, desk.model.today);
    setProblems(checked.ok ? null : checked.problems);
    if (checked.ok) void saving.save(checked.entry);
  };
  return (
    <form
      class="form"
      ref={formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <EvidenceFields draft={draft} problems={problems} change={change} />
      <p class="error" role="alert">
        {saving.failure}
      </p>
      <div class="choices">
        <button class="button main" aria-disabled={saving.busy}>
          {saving.failure === null ? DETAIL_WORDS.save : DETAIL_WORDS.again}
        </button>
        <button class="button" type="button" onClick={() => desk.cancelRecording(draft)}>
          {DETAIL_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}

interface Saving {
  busy: boolean;
  /** Why the last try failed; null before that. */
  failure: string | null;
  save(entry: EvidenceEntry): Promise<void>;
}

function useSaving(): Saving {
  const desk = useDeskContext();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    busy,
    failure,
    save: async (entry) => {
      if (busy) return;
      setBusy(true);
      const saved = await desk.save(entry);
      setBusy(false);
      setFailure(saved.ok ? null : DETAIL_WORDS.notSaved(saved.reason));
    },
  };
}
