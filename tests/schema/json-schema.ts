import { toJsonSchema } from '@valibot/to-json-schema';
import { FACT_IDS, CATALOGUE } from '@/src/facts/catalogue';
import { entry, outcome, PACK, parameter, signal, stage, test, VARIANT } from '@/src/process/schema';
import { condition, establishes } from '@/src/process/schema-condition';
import { addedFact, day, fact, identifier, name, sentence, tuned, use } from '@/src/process/schema-parts';

type Json = ReturnType<typeof toJsonSchema>;

/** What checks a text in code has no word in JSON Schema; `GIVEN` says what there is in its place. */
const IGNORED = ['guard', 'trim', 'finite'];

const STANDARD = FACT_IDS.map((id): Json => ({
  const: id,
  description: `${CATALOGUE[id].label} (${CATALOGUE[id].type})`,
}));

/** What the code checks by functions. */
const GIVEN: Record<'addedFact' | 'fact', Json> = {
  addedFact: {
    type: 'string',
    pattern: '^[a-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+$',
    maxLength: 60,
    description: 'A fact that the pack adds: its id has a dot.',
  },
  fact: {
    description: 'A standard fact, or one that the pack adds.',
    anyOf: [...STANDARD, { $ref: '#/$defs/addedFact' }],
  },
};

/**
 * The JSON Schema of a pack and of its variants, from the schema that the code itself checks by. For editors: it completes
 * keys and facts and says what each is for. What it cannot say (references, types of facts) only the check says.
 */
export function packSchema(): Json {
  const parts = { stage, outcome, signal, parameter, entry, test };
  const definitions = {
    pack: PACK,
    variant: VARIANT,
    ...parts,
    condition,
    establishes,
    fact,
    addedFact,
    day,
    identifier,
    name,
    sentence,
    tuned,
    use,
  };
  const { $defs = {}, ...root } = toJsonSchema(PACK, { definitions, ignoreActions: IGNORED, target: 'draft-07' });
  const { $ref: _ref, ...head } = root;
  return {
    ...head,
    title: 'Walkaway pack',
    description:
      'A sales process as data: stages, what the customer has to have done by the end of each, and when to walk away.',
    if: { type: 'object', required: ['extends'] },
    // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema has a keyword of this name
    then: { $ref: '#/$defs/variant' },
    else: { $ref: '#/$defs/pack' },
    $defs: { ...$defs, ...GIVEN, condition: recursive($defs['condition']) },
  };
}

/** In code each level of a condition has its own schema; here all are one that refers to itself. */
function recursive(levels: Json | boolean | undefined): Json {
  if (typeof levels !== 'object' || !levels.oneOf)
    throw new Error('The schema of conditions has no alternatives any more');
  const self: Json = { $ref: '#/$defs/condition' };
  return {
    description: 'A condition from the closed list of predicates; up to 4 levels deep.',
    oneOf: levels.oneOf.map((option) => {
      const of = typeof option === 'object' ? option.properties?.['of'] : undefined;
      if (typeof option !== 'object' || typeof of !== 'object') return option;
      return {
        ...option,
        properties: { ...option.properties, of: of.type === 'array' ? { ...of, items: self } : self },
      };
    }),
  };
}
