import * as v from 'valibot';
import type { Crm } from '@/src/crm/reading';
import { FACT_TYPES } from '@/src/facts/catalogue-entry';
import { WAYS_OF_KNOWING } from '@/src/facts/evidence';
import { ENGINE, UNITS, type Pack, type Variant } from './pack';
import { GRADES, SEVERITIES, VERDICTS } from './sales-process';
import { condition, establishes } from './schema-condition';
import {
  addedFact,
  count,
  day,
  fact,
  filledList,
  identifier,
  limitedCount,
  list,
  name,
  names,
  number,
  said,
  sentence,
  strict,
  tuned,
} from './schema-parts';

/** What is expected where a pack needs a later version of this format. */
export const NEWER = `at most ${ENGINE}`;

// What an editor says of each key stands here, beside its shape, and nowhere else.

const ids = said(
  strict({
    salesforce: said(names, 'The stage as Salesforce’s API names it.'),
    hubspot: said(names, 'The ids of HubSpot’s stages.'),
  }),
  'The CRM’s own stages that mean this stage. No CRM stage may mean two.',
);
const labels = said(names, 'What the stage is called on the page, in any language.');

const asks = {
  ask: said(sentence, 'The request to the customer, without a full stop: "Ask them for …".'),
  withinDays: said(count, 'Working days from today until the date of the request.'),
  otherwise: said(sentence, 'What to do when that date passes, without a full stop.'),
};

export const stage = strict({
  id: said(identifier, 'What outcomes, signals and days by stage call this stage.'),
  name: said(name, 'What sellers read.'),
  buyer: said(sentence, 'What the customer does in this stage, in one sentence.'),
  ids,
  labels,
});

const grade = said(
  v.picklist(GRADES),
  'How well the threshold is founded. A: own closed deals. B: measured. C: a vendor’s figure. D: convention. none: nothing to found.',
);

export const outcome = strict({
  id: said(identifier, 'What tests and recorded evidence call this outcome. Never change it: evidence hangs on it.'),
  stage: said(identifier, 'The id of the stage at whose end it is due.'),
  says: said(
    sentence,
    'What the customer did, as a sentence: "They named …". Two people have to agree whether it happened.',
  ),
  evidence: said(sentence, 'What would show it.'),
  met: condition,
  leastRung: said(
    v.picklist(['claimed', 'verified']),
    'Whether the seller’s word is enough, or only the customer’s act.',
  ),
  need: said(
    v.picklist(['required', 'recommended']),
    'A recommended outcome is shown and can be proven, and decides nothing.',
  ),
  why: said(sentence, 'Why it matters.'),
  ...asks,
  freshDays: said(limitedCount, 'After so many days evidence has to be confirmed again.'),
  establishes: said(list(establishes), 'The facts that evidence for this outcome proves.'),
});

export const signal = strict({
  id: said(identifier, 'What tests call this signal.'),
  name: said(name, 'Its name in the list of signals.'),
  severity: said(
    v.picklist(SEVERITIES),
    'stop: walk away. red: counts towards the last ask, once per group. amber and hygiene: shown only.',
  ),
  group: said(identifier, 'Red signals of one group count once.'),
  from: said(identifier, 'The id of the stage from which on it is watched.'),
  redFrom: v.exactOptional(
    said(identifier, 'The id of the stage from which on it is red, for one that is milder before.'),
  ),
  fires: condition,
  says: said(
    sentence,
    'The fact, as a sentence to the seller. {n} stands for the number of days or things counted, {list} for the facts.',
  ),
  why: said(sentence, 'Why it matters.'),
  ...asks,
  clears: said(sentence, 'What would clear it.'),
  grade,
});

const closed = strict({ ids, labels });

export const entry = strict({
  type: said(v.picklist(FACT_TYPES), 'What kind of value it has; predicates have to fit it.'),
  label: said(name, 'What sellers call it.'),
  choices: v.exactOptional(
    said(filledList(name), 'The values of a "choice", in the order in which a deal goes through them.'),
  ),
});

const fieldMap = v.record(fact, names);
const fields = said(
  strict({
    salesforce: v.exactOptional(said(fieldMap, 'API names of fields by fact, best first: {"need": ["Pain__c"]}.')),
    hubspot: v.exactOptional(said(fieldMap, 'Names of properties by fact, best first: {"need": ["pain"]}.')),
  } satisfies Record<Crm, unknown>),
  'Where the facts stand in each CRM, in front of the usual fields.',
);

export const parameter = strict({
  value: said(tuned, 'The limit: one number, or days by stage.'),
  unit: said(v.picklist(UNITS), 'What is counted. It has to fit the places that use it.'),
  least: said(number, 'The smallest value that makes sense.'),
  most: said(number, 'The greatest value that makes sense.'),
  says: said(sentence, 'What it limits, as a sentence.'),
  grade,
  source: said(sentence, 'Where the value comes from; "convention" where it is one.'),
});

const testValue = v.union([sentence, v.number(), v.boolean(), v.null()], 'a text, a number, true, false or null');
const rung = said(
  v.picklist(['verified', 'stale']),
  'verified: the customer’s act is known. stale: too long ago to count.',
);
const stageName = v.nullable(identifier);

export const test = strict({
  name: said(sentence, 'Which deal this is.'),
  today: day,
  stage: said(stageName, 'A stage’s id, "won" or "lost"; null where the page does not show it.'),
  facts: said(
    v.record(
      fact,
      v.union(
        [testValue, strict({ value: testValue, rung })],
        'a value, null for an empty field, or {"value": …, "rung": …}',
      ),
    ),
    'What the page shows: claims of the seller, null for an empty field. What is left out is not on the page.',
  ),
  evidence: v.exactOptional(
    said(
      list(
        strict({
          outcome: said(identifier, 'The id of the outcome.'),
          person: said(name, 'Which customer.'),
          day,
          how: said(v.picklist(WAYS_OF_KNOWING), 'The customer did it, wrote it, or said it.'),
          note: v.exactOptional(sentence),
        }),
      ),
      'What the seller recorded of the customer.',
    ),
  ),
  history: v.exactOptional(
    said(
      v.record(
        fact,
        strict({
          since: day,
          whole: said(v.boolean(), 'Whether that is the deal’s first day.'),
          from: testValue,
          changes: list(strict({ day, to: testValue })),
        }),
      ),
      'What was seen of facts over time.',
    ),
  ),
  expect: strict({
    verdict: said(v.picklist(VERDICTS), 'What the process has to say of this deal.'),
    firm: v.exactOptional(said(v.boolean(), 'Whether the verdict stands whatever else is learned of the deal.')),
    raised: said(list(identifier), 'The ids of every signal that is raised, and of no other.'),
    missing: v.exactOptional(said(list(identifier), 'Every outcome of this stage that is not met, and no other.')),
    owed: v.exactOptional(said(list(identifier), 'Every outcome of earlier stages that is not met, and no other.')),
  }),
});

const head = {
  $schema: v.exactOptional(said(v.string('a text'), 'Where the JSON Schema of this format is, for editors.')),
  id: said(identifier, 'A name of its own. It stays the same in every version.'),
  version: said(
    v.pipe(v.string('a version such as 1.2.0'), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version such as 1.2.0')),
    'Semantic version: 1.2.0.',
  ),
  engine: said(
    v.pipe(
      v.number('a whole number'),
      v.integer('a whole number'),
      v.minValue(1, 'at least 1'),
      v.maxValue(ENGINE, NEWER),
    ),
    'The least version of this format that understands the pack.',
  ),
  title: said(name, 'What sellers read in the sidebar.'),
  purpose: said(sentence, 'What it is for, in one sentence: sellers choose between processes by it.'),
  author: said(name, 'Who answers for it.'),
  changes: said(sentence, 'What is new in this version, in one line.'),
  reviewBy: said(day, 'The day by which somebody should look at it again.'),
  tests: said(
    list(test),
    'Deals, and what the process has to say of each. A pack whose own tests fail is not activated.',
  ),
};

const adds = said(v.record(addedFact, entry), 'Facts beyond the standard ones; their ids carry a dot.');
const parameters = said(v.record(identifier, parameter), 'Every limit that a team may tune, by its id.');
const bothClosed = said(strict({ won: closed, lost: closed }), 'How closed deals look in each CRM.');
const outcomes = said(list(outcome), 'What the customer has to have done by the end of each stage.');
const signals = said(list(signal), 'What says that it is time to walk away.');

/** A whole process as a file. */
export const PACK: v.GenericSchema<unknown, Pack> = strict({
  ...head,
  adds,
  fields,
  parameters,
  stages: said(filledList(stage), 'The stages in their order.'),
  closed: bothClosed,
  outcomes,
  signals,
  redGroupsForLastAsk: said(limitedCount, 'So many independent groups of red signals make a last ask.'),
});

const variantStage = strict({
  ...stage.entries,
  after: v.exactOptional(
    said(stageName, 'For a new stage: the id of the stage behind which it stands, null for the first.'),
  ),
});

/** A file that is another pack with changes. */
export const VARIANT: v.GenericSchema<unknown, Variant> = strict({
  ...head,
  extends: said(identifier, 'The id of the pack that this one changes.'),
  set: v.exactOptional(
    said(
      v.record(identifier, tuned),
      'Other values for the base’s parameters; days by stage for some stages only, too.',
    ),
  ),
  without: v.exactOptional(
    said(
      list(v.union([identifier, addedFact], 'an id')),
      'Ids of outcomes, signals, stages, added facts and parameters of the base that are left out.',
    ),
  ),
  adds: v.exactOptional(adds),
  fields: v.exactOptional(fields),
  parameters: v.exactOptional(parameters),
  stages: v.exactOptional(said(list(variantStage), 'In place of the base’s with the same id, or new ones.')),
  closed: v.exactOptional(bothClosed),
  outcomes: v.exactOptional(
    said(list(outcome), 'In place of the base’s with the same id; new ones come last in their stage.'),
  ),
  signals: v.exactOptional(said(list(signal), 'In place of the base’s with the same id; new ones come last.')),
});
