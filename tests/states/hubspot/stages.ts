import type { PageState } from '../page-state';
import { empty, inCard, inStrip, inStripControl, plainBut, value } from './expected';
import { AMOUNT, CLOSE_DATE, NEXT_STEP, OWNER, STAGE, askedFor, shown, state } from './page';

const REASON = shown('closed_lost_reason', 'Closed lost reason', 'Price', 'choice');
const PIPELINE = shown('pipeline', 'Pipeline', 'Renewals', 'choice');

const withStage = (words: string): Parameters<typeof state>[2] => ({
  strip: [{ ...STAGE, text: words }, AMOUNT, CLOSE_DATE],
});

/** Only the label of a stage is on a page. Which stage that is, the sales process says. */
export const STAGES: readonly PageState[] = [
  state('H13', 'the stage is a drop-down', {}, { expected: plainBut({}) }),
  state(
    'H14',
    'the stage is plain text',
    { strip: [STAGE, AMOUNT], left: [[OWNER, NEXT_STEP, CLOSE_DATE]], stripLayout: 'sparse' },
    {
      expected: plainBut({
        dealstage: value(inStrip(STAGE), STAGE.text),
        closedate: value(inCard(CLOSE_DATE), CLOSE_DATE.text, { type: 'date', day: '2026-11-19' }),
      }),
    },
  ),
  state('H16', 'an admin renamed the stage', withStage('5 – Paper (legal)'), {
    expected: plainBut({ dealstage: value(inStripControl(STAGE), '5 – Paper (legal)') }),
  }),
  state(
    'H17',
    'the pipeline is one of the portal’s own',
    { ...withStage('Quote out'), left: [[OWNER, NEXT_STEP, PIPELINE]] },
    {
      asked: askedFor({ pipeline: 'text' }),
      expected: plainBut({
        dealstage: value(inStripControl(STAGE), 'Quote out'),
        pipeline: value(inCard(PIPELINE), 'Renewals'),
      }),
    },
  ),
  ...[
    'Vertrag gesendet',
    'Contrat envoyé',
    'Contrato enviado',
    'Contrato enviado (Pipeline de vendas)',
    '契約書送付済み',
  ].map((words) =>
    state('H18', `a stage of HubSpot’s own is translated: ${words}`, withStage(words), {
      expected: plainBut({ dealstage: value(inStripControl(STAGE), words) }),
    }),
  ),
  state('H19', 'the deal is won', withStage('Closed Won'), {
    expected: plainBut({ dealstage: value(inStripControl(STAGE), 'Closed Won') }),
  }),
  state(
    'H20',
    'the deal is lost, with a reason',
    { ...withStage('Closed Lost'), left: [[OWNER, NEXT_STEP, REASON]] },
    {
      asked: askedFor({ closed_lost_reason: 'text' }),
      expected: plainBut({
        dealstage: value(inStripControl(STAGE), 'Closed Lost'),
        closed_lost_reason: value(inCard(REASON), 'Price'),
      }),
    },
  ),
  state(
    'H20',
    'the deal is lost, without a reason',
    { ...withStage('Closed Lost'), left: [[OWNER, NEXT_STEP, { ...REASON, text: '' }]] },
    {
      asked: askedFor({ closed_lost_reason: 'text' }),
      expected: plainBut({
        dealstage: value(inStripControl(STAGE), 'Closed Lost'),
        closed_lost_reason: empty(inCard(REASON)),
      }),
    },
  ),
];
