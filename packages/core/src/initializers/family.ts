import type { InitializerRule } from './initializer.ts';
import type { Parameter } from './parameter.ts';

/** Initializers that differ by arguments alone. */
export interface InitializerFamily {
  /** The arguments that they take, in the order in which specs spell them. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The rule of one of them, from every argument's value. */
  readonly ruleOf: (argument: (key: string) => string) => InitializerRule;
}

/** A family of initializers, with the keys of its arguments checked. */
export function family<Key extends string>(
  parameters: Readonly<Record<Key, Parameter>>,
  ruleOf: (argument: (key: Key) => string) => InitializerRule,
): InitializerFamily {
  return { parameters, ruleOf };
}

/** A family of one. */
export function only(rule: InitializerRule): InitializerFamily {
  return family({}, () => rule);
}
