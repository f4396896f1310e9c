import type { Lightning } from '@/tests/browser/support/lightning';
import { header, HEADER_LABELS, onPath, PATH, layout, readsOf, record, recordState, state } from './page';
import { editedRow, loadingRow, NAME, NEXT_STEP, ROWS, textRow, type Row } from './rows';

const EDITING = [{ notice: 'editing' }] as const;
const EDITED = ROWS.map(({ api }) => editedRow(api));
const FOOTER = `<records-form-footer><button name="CancelEdit">Cancel</button><button name="SaveEdit">Save</button></records-form-footer>`;
/** The path still shows the stage that is saved. */
const SAVED_STAGE = { StageName: onPath('Qualification', 'Qualification', null) };
const readsEdited = {
  ...Object.fromEntries(EDITED.map(({ api, reads }) => [api, reads])),
  ...HEADER_LABELS,
  ...SAVED_STAGE,
};
const OTHER: readonly Row[] = [textRow('Name', 'Halden'), textRow('NextStep', 'of the window'), textRow('Type', 'New')];
const wholeForm = (l: Lightning, more = ''): string => l.root(header(l) + PATH + layout(l, EDITED) + FOOTER + more);

/** Inline edit, and windows over the record. */
export const EDITING_STATES = [
  ...state(
    'S13',
    'an edited form has no values though nothing was changed yet',
    { html: wholeForm },
    { reads: readsEdited, notices: EDITING },
  ),
  ...state(
    'S14',
    'a form with changes that are not saved has no values from inputs',
    {
      html: wholeForm,
      prepare: (page) => {
        for (const input of page.querySelectorAll('input')) input.value = 'changed';
      },
    },
    { reads: readsEdited, notices: EDITING },
  ),
  ...recordState(
    'S14',
    'read-only fields keep their values while the others are edited',
    [NAME, textRow('ForecastCategoryName', 'Pipeline'), editedRow('NextStep'), editedRow('StageName')],
    { notices: EDITING, reads: SAVED_STAGE },
  ),
  ...state(
    'S14',
    'a copy that kept the old value does not speak for a field that is edited elsewhere',
    {
      html: (l) =>
        record(
          l,
          [...ROWS.filter((row) => row !== NEXT_STEP), editedRow('NextStep')],
          l.field(NEXT_STEP.draw(l), 'dynamic'),
        ),
    },
    { reads: readsOf(ROWS, { NextStep: { status: 'editing' } }), notices: EDITING },
  ),
  ...state(
    'S14',
    'the question about unsaved changes leaves the form edited',
    {
      html: (l) =>
        wholeForm(l, '<div class="modal-container dirtyStateModal" role="dialog"><p>Discard changes?</p></div>'),
    },
    { reads: readsEdited, notices: EDITING },
  ),
  ...recordState('S15', 'the fields of a window for a new record are not the record’s', ROWS, {
    more: (l) =>
      `<div class="oneRecordActionWrapper"><div class="modal-container" role="dialog"><records-modal-lwc-detail-panel-wrapper>
        ${layout(l, OTHER)}</records-modal-lwc-detail-panel-wrapper></div></div>`,
  }),
  ...recordState('S15', 'the inputs of an edit window are not the record’s', ROWS, {
    more: (l) =>
      `<div class="oneRecordActionWrapper"><div class="modal-container" role="dialog"><records-modal-lwc-detail-panel-wrapper>
        ${layout(l, EDITED)}</records-modal-lwc-detail-panel-wrapper></div></div>`,
  }),
  ...state(
    'S16',
    'a form whose changes are being saved is still edited',
    {
      html: (l) => l.root(header(l) + PATH + EDITED.map(({ draw }) => l.field({ ...draw(l), saving: true })).join('')),
    },
    { reads: readsEdited, notices: EDITING },
  ),
  ...state(
    'S16',
    'a form that could not be saved is still edited',
    {
      html: (l) =>
        wholeForm(
          l,
          '<records-record-edit-error><div class="pageLevelErrors">Review the errors</div></records-record-edit-error>',
        ),
    },
    { reads: readsEdited, notices: EDITING },
  ),
  ...recordState('S41', 'a field that is not drawn yet is loading', [loadingRow('NextStep')]),
];
