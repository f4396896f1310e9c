import type { SidebarActions } from '@/src/overlay/model';
import { ask, askOnce } from '../ask';
import type { Recording } from '../recording';

type EvidenceActions = Pick<SidebarActions, 'saveEvidence' | 'removeEvidence' | 'keepDraft' | 'dropDraft'>;

/** What the seller can do about the evidence on one opportunity. */
export function evidenceActions({ opportunity, record, keep }: Recording): EvidenceActions {
  return {
    saveEvidence: (form) => {
      const evidence = { ...form, opportunity, recordedAt: Date.now() };
      return record(ask('save-evidence', { evidence }), form.id);
    },
    removeEvidence: ({ id }) => record(ask('remove-evidence', { opportunity, id }), id),
    keepDraft: (draft) => keep(draft.id, () => askOnce('keep-draft', { opportunity, draft })),
    dropDraft: (id) => keep(id, () => askOnce('drop-draft', { opportunity, id })),
  };
}
