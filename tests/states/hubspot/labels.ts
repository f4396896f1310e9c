import type { FieldReading } from '@/src/crm/reading';
import { dataHighlights, propertyList } from '@/tests/crm/hubspot/label-cards';
import type { ShownProperty } from '@/tests/crm/hubspot/record';
import type { PageState } from '../page-state';
import { ABSENT, conflict, date, empty, plainBut, telling, value } from './expected';
import { AMOUNT, CLOSE_DATE, STAGE, askedFor, drawing, recordOf, shown, state } from './page';

const PEN = drawing();
const HIGHLIGHT = '[data-test-id="crm-data-highlights-item"]';
const LISTED = '[data-test-id="crm-property-list-item"]';

const highlights = (...properties: readonly ShownProperty[]): string =>
  dataHighlights(PEN, recordOf({ strip: properties }));

const labelled = (label: string, hook = HIGHLIGHT): Parameters<typeof value>[0] => ({ surface: 'label', hook, label });

const read = (label: string, words: string, hook = HIGHLIGHT): FieldReading => value(labelled(label, hook), words);

const BUYER = shown('eb_2024', 'Economic Buyer', 'Aileen Cho');

/** Cards that show labels and no names of properties. What they say is kept under the label, never under a guessed name. */
export const LABELS: readonly PageState[] = [
  state(
    'H15',
    'the stage stands with its pipeline in a card of labels',
    { strip: [AMOUNT, CLOSE_DATE], inMiddle: highlights(STAGE) },
    {
      expected: plainBut({
        dealstage: ABSENT,
        'label:DEAL STAGE': read('DEAL STAGE', 'Contract Sent (Sales Pipeline)'),
      }),
    },
  ),
  state(
    'H36',
    'only a card of labels holds the close date, and nobody said which field that is',
    { strip: [STAGE, AMOUNT], inMiddle: highlights(CLOSE_DATE) },
    { expected: plainBut({ closedate: ABSENT, 'label:CLOSE DATE': read('CLOSE DATE', CLOSE_DATE.text) }) },
  ),
  state(
    'H36',
    'only a card of labels holds the close date, and the seller said that it is',
    { strip: [STAGE, AMOUNT], inMiddle: highlights(CLOSE_DATE) },
    {
      asked: askedFor({ 'label:CLOSE DATE': 'date' }),
      expected: telling(
        { dateOrder: 'mdy', decimal: '.' },
        plainBut({
          closedate: ABSENT,
          'label:CLOSE DATE': value(labelled('CLOSE DATE'), CLOSE_DATE.text, date('2026-11-19')),
        }),
      ),
    },
  ),
  state(
    'H36',
    'a list of properties names a field of the portal’s own',
    { inMiddle: propertyList(PEN, [BUYER, shown('x', 'Champion', '')]) },
    {
      expected: plainBut({
        'label:Economic Buyer': read('Economic Buyer', 'Aileen Cho', LISTED),
        'label:Champion': empty(labelled('Champion', LISTED)),
      }),
    },
  ),
  state(
    'H36',
    'two properties have one label and disagree',
    { inMiddle: propertyList(PEN, [BUYER, { ...BUYER, text: 'Marek Novák' }]) },
    {
      expected: plainBut({
        'label:Economic Buyer': conflict(labelled('Economic Buyer', LISTED), 'Aileen Cho', 'Marek Novák'),
      }),
    },
  ),
];
