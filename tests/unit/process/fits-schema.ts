/** A JSON Schema as it is read back from the file. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

/**
 * Whether a value fits a JSON Schema, for the keywords that ours uses and no others: an editor's view of a pack, without
 * an editor.
 */
export function fits(value: unknown, schema: Schema, root: Schema): boolean {
  if (typeof schema === 'boolean') return schema;
  return Object.entries(schema).every(([keyword, wanted]) => {
    const rule = keyword === 'then' ? anything : RULES[keyword];
    if (!rule) throw new Error(`No rule for the keyword ${keyword}`);
    return rule(value, wanted, (inner, part) => fits(inner, part as Schema, root), schema, root);
  });
}

type Rule = (
  value: unknown,
  wanted: unknown,
  fit: (value: unknown, schema: unknown) => boolean,
  schema: Readonly<Record<string, unknown>>,
  root: Schema,
) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const sized = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : NaN);
const not = (is: boolean): boolean => !is;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

const anything: Rule = () => true;

const RULES: Readonly<Record<string, Rule>> = {
  $schema: anything,
  $defs: anything,
  title: anything,
  description: anything,
  format: anything,
  else: anything,
  type: (value, wanted) => TYPES[String(wanted)]?.(value) ?? false,
  const: (value, wanted) => value === wanted,
  enum: (value, wanted) => list(wanted).includes(value),
  pattern: (value, wanted) => typeof value !== 'string' || new RegExp(String(wanted)).test(value),
  minLength: (value, wanted) => not(sized(value) < Number(wanted)),
  maxLength: (value, wanted) => not(sized(value) > Number(wanted)),
  minItems: (value, wanted) => not(sized(value) < Number(wanted)),
  maxItems: (value, wanted) => not(sized(value) > Number(wanted)),
  minimum: (value, wanted) => not(Number(value) < Number(wanted)),
  maximum: (value, wanted) => not(Number(value) > Number(wanted)),
  required: (value, wanted) => !isObject(value) || list(wanted).every((key) => Object.hasOwn(value, String(key))),
  items: (value, wanted, fit) => list(value).every((item) => fit(item, wanted)),
  propertyNames: (value, wanted, fit) => !isObject(value) || Object.keys(value).every((key) => fit(key, wanted)),
  properties: (value, wanted, fit) =>
    !isObject(value) ||
    !isObject(wanted) ||
    Object.entries(wanted).every(([key, part]) => !Object.hasOwn(value, key) || fit(value[key], part)),
  additionalProperties: (value, wanted, fit, schema) => {
    const known = isObject(schema['properties']) ? schema['properties'] : {};
    return (
      !isObject(value) || Object.entries(value).every(([key, inner]) => Object.hasOwn(known, key) || fit(inner, wanted))
    );
  },
  anyOf: (value, wanted, fit) => list(wanted).some((part) => fit(value, part)),
  oneOf: (value, wanted, fit) => list(wanted).filter((part) => fit(value, part)).length === 1,
  if: (value, wanted, fit, schema) => fit(value, (fit(value, wanted) ? schema['then'] : schema['else']) ?? true),
  $ref: (value, wanted, fit, _schema, root) => {
    const defs = isObject(root) ? root['$defs'] : {};
    return isObject(defs) && fit(value, defs[String(wanted).replace('#/$defs/', '')]);
  },
};
