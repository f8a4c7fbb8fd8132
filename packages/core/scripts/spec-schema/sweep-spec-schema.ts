import { toJsonSchema } from '@valibot/to-json-schema';
import { activationNames } from '../../src/activations/activations.ts';
import { initializerNames } from '../../src/initializers/families.ts';
import { maxSeed } from '../../src/random/random-state.ts';
import { defaultSweep } from '../../src/sweep/default-sweep.ts';
import { fieldHelp, fieldNames, type FieldName } from '../../src/sweep/field-help.ts';
import { sweepSpecSchema } from '../../src/sweep/spec-schema.ts';
import { namesPattern, variancesPattern, wholeNumberOrAutoPattern, wholeNumbersPattern } from './patterns.ts';

/** A JSON Schema as it is written. */
export type JsonSchema = ReturnType<typeof toJsonSchema>;

/** What narrows the numbers and the texts of a field; `null` if it takes no numbers. */
interface Narrowed {
  readonly number: Partial<JsonSchema> | null;
  readonly text: Partial<JsonSchema>;
}

const fromOne: Narrowed = {
  number: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
  text: { pattern: wholeNumbersPattern },
};
const variance: Narrowed = { number: { minimum: 0 }, text: { pattern: variancesPattern } };

function names(families: readonly string[]): Narrowed {
  return { number: null, text: { pattern: namesPattern(families) } };
}

const narrowed: Readonly<Record<FieldName, Narrowed>> = {
  layers: fromOne,
  width: fromOne,
  inputWidth: fromOne,
  outputWidth: fromOne,
  inputs: fromOne,
  gradientInputs: fromOne,
  activation: names(activationNames),
  initializer: names(initializerNames),
  sigmaSq: variance,
  biasSigmaSq: variance,
  seeds: { number: { type: 'integer', minimum: 0, maximum: maxSeed }, text: { pattern: wholeNumbersPattern } },
  dataSeed: { number: { type: 'integer', minimum: 0, maximum: maxSeed }, text: { pattern: wholeNumberOrAutoPattern } },
  quantities: names(fieldHelp.quantities.names ?? []),
  method: names(fieldHelp.method.names ?? []),
};

const examples: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  layers: ['50', '10,20', '2..8'],
  width: ['80', '8,32,128'],
  activation: ['relu', 'tanh,gelu', 'leaky_relu(0.2)'],
  initializer: ['fixed', 'kaiming_normal(mode=fan_out)', 'xavier_uniform(gain=tanh)', 'fixed,he_normal'],
  sigmaSq: ['log:1e-3:1:41', '2/fan_in', 'log:0.1/fan_in:10/fan_in:21', 'lin:0:1:11', '1e-3,1e-2', 'auto'],
  biasSigmaSq: ['0', '0.05', 'lin:0:0.1:3', 'auto'],
  seeds: ['0..7', '0', '3,5'],
  dataSeed: ['1000', 'auto'],
};

/**
 * The JSON Schema of a sweep's spec, for editors: made of the schema that reads specs, with what editors show and complete, and as much
 * of what fields take as a pattern can say. It takes every spec that `parseSweepSpec` takes.
 */
export function sweepSpecJsonSchema(): JsonSchema {
  const { type, properties = {}, additionalProperties } = toJsonSchema(sweepSpecSchema, { typeMode: 'input' });
  return {
    // The draft that editors know of JSON and YAML alike.
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'initscope sweep',
    description:
      "A grid of networks, weight variances σ² and seeds, and what to measure. What is left out is Notebook 7.3's.",
    type,
    properties: {
      $schema: { type: 'string', description: 'Where this schema lies, for editors.' },
      ...Object.fromEntries(fieldNames.map((name) => [name, described(name, properties[name])])),
    },
    additionalProperties,
  };
}

function described(name: FieldName, generated: JsonSchema | boolean | undefined): JsonSchema {
  const { title, allowed, example } = fieldHelp[name];
  const standard = defaultSweep[name];
  return {
    title,
    description: `Takes ${allowed}.`,
    default: typeof standard === 'object' ? standard.join(',') : standard,
    examples: [...(examples[name] ?? [example])],
    anyOf: formsOf(generated).flatMap((form) => narrowedForms(name, form)),
  };
}

/** The forms in which a field may be given, as the generator has them. */
function formsOf(generated: JsonSchema | boolean | undefined): JsonSchema[] {
  const forms = typeof generated === 'object' ? (generated.anyOf ?? []) : [];
  const schemas = forms.filter((form) => typeof form === 'object');
  if (schemas.length === 0) throw new Error('a field of the spec is no longer a choice of forms');
  return schemas;
}

function narrowedForms(name: FieldName, form: JsonSchema): JsonSchema[] {
  const { number, text } = narrowed[name];
  const { names: completed } = fieldHelp[name];
  if (form.type === 'number') return number === null ? [] : [{ ...form, ...number }];
  // Editors complete the names, and take any list of them.
  if (form.type === 'string')
    return [...(completed === undefined ? [] : [{ enum: [...completed] }]), { ...form, ...text }];
  if (form.type !== 'array' || Array.isArray(form.items)) {
    throw new Error(`${name} may be given as ${JSON.stringify(form)}, of which the schema for editors knows nothing`);
  }
  const items = formsOf(form.items).flatMap((item) => narrowedForms(name, item));
  return [{ ...form, minItems: 1, items: { anyOf: items } }];
}
