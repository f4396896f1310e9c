import { describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type FieldReading, type Reading } from '@/src/crm/reading';
import { NO_CHOICES, type ProcessChoices } from '@/src/process/choice';
import { pipelineOn, processFits } from '@/src/session/pipeline';
import { anOpportunity } from '../factories';

const FIELDS = ['pipeline'];
const RENEWALS: ProcessChoices = { ...NO_CHOICES, pipelines: [{ pipeline: 'Renewals', process: 'renewing' }] };

function page(pipeline?: string | FieldReading): Reading {
  const found = { surface: 'field', hook: 'test', label: 'Pipeline' } as const;
  const read: FieldReading | undefined =
    typeof pipeline === 'string'
      ? { status: 'value', value: { type: 'text', text: pipeline }, text: pipeline, ...found }
      : pipeline;
  const fields = new Map(read ? [['pipeline', read]] : []);
  return { opportunity: anOpportunity(), fields, format: UNKNOWN_FORMAT, notices: [] };
}

const fits = (choices: ProcessChoices, told: string | null, reading: Reading) =>
  processFits(reading, { choices, pipeline: told, pipelineFields: FIELDS });

describe('the process that the background gave before the page told its pipeline', () => {
  it('is another one when one was chosen for the pipeline on the page', () => {
    expect(fits(RENEWALS, null, page('Renewals'))).toEqual({ fits: 'other', pipeline: 'Renewals' });
    expect(fits(RENEWALS, 'Renewals', page('Renewals'))).toEqual({ fits: 'yes' });
  });

  it('is another one again when the deal goes to a pipeline for which nothing was chosen', () => {
    expect(fits(RENEWALS, 'Renewals', page('New business'))).toEqual({ fits: 'other', pipeline: 'New business' });
    expect(fits(RENEWALS, 'New business', page('New business'))).toEqual({ fits: 'yes' });
  });

  it('is waited for as long as the page may still tell it, and only then', () => {
    expect(fits(RENEWALS, null, page({ status: 'loading' }))).toEqual({ fits: 'wait' });
    expect(fits(NO_CHOICES, null, page({ status: 'loading' }))).toEqual({ fits: 'yes' });
    expect(fits({ ...RENEWALS, deal: 'own' }, null, page({ status: 'loading' }))).toEqual({ fits: 'yes' });
    expect(fits(RENEWALS, null, page({ status: 'absent' }))).toEqual({ fits: 'yes' });
    expect(fits(RENEWALS, null, page())).toEqual({ fits: 'yes' });
  });

  it.each<FieldReading>([{ status: 'loading' }, { status: 'editing' }, { status: 'absent' }])(
    'stays what it was while the field is $status',
    (reading) => {
      expect(fits(RENEWALS, 'Renewals', page(reading))).toEqual({ fits: 'yes' });
    },
  );

  it('fits where the same process was chosen for the pipeline and the org', () => {
    expect(fits({ ...RENEWALS, all: 'renewing' }, null, page('Renewals'))).toEqual({ fits: 'yes' });
  });
});

it('the pipeline is what the page calls it, and none where it is empty', () => {
  expect(pipelineOn(page('Renewals'), FIELDS)).toBe('Renewals');
  expect(pipelineOn(page('--None--'), FIELDS)).toBeNull();
  expect(pipelineOn(page(), FIELDS)).toBeNull();
});
