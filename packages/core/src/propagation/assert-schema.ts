import * as v from 'valibot';

/** @throws RangeError naming the place in `input`, which is called `name`, that is not as its schema says. */
export function assertSchema(schema: v.GenericSchema, input: unknown, name: string): void {
  const { issues } = v.safeParse(schema, input, { abortEarly: true });
  if (issues === undefined) return;
  const place = [name, v.getDotPath(issues[0])].filter((part) => part !== null).join('.');
  throw new RangeError(`${place}: ${issues[0].message}`);
}
