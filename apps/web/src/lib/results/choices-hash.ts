import type { NetworkSpec } from '@initscope/core';
import type { Choices } from './choices.svelte.ts';

/** What is chosen, as the part of an address behind its `#`; empty where all is as it is anyway. */
export function hashOf(choices: Choices): string {
  const { fields, outline, view } = choices;
  const hash = new URLSearchParams();
  const set = (name: string, value: string | undefined, standard: string | undefined): void => {
    if (value !== undefined && value !== standard) hash.set(name, value);
  };
  set('network', String((choices.network ?? 0) + 1), '1');
  set('rows', choices.rows, fields.at(0)?.name ?? '');
  set('columns', choices.columns, fields.at(1)?.name ?? '');
  set('pictured', choices.pictured, outline.quantities[0]);
  for (const { name } of fields) for (const value of choices.without[name] ?? []) hash.append(`without-${name}`, value);
  if (view.quantities !== null) hash.set('quantities', view.quantities.join());
  if (view.sigmaSq !== null) hash.set('sigma-sq', view.sigmaSq.join('..'));
  set('seeds', choices.seedsText.trim(), '');
  set('at', choices.at === undefined ? undefined : String(choices.at), undefined);
  // Commas and slashes may stand in a hash, and are easier to read.
  return String(hash).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%28', '(').replaceAll('%29', ')');
}

/** Takes from an address what it says of a result like this one, and passes over the rest. */
export function chooseByHash(choices: Choices, hash: string): void {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const { fields, outline } = choices;
  const isField = (text: string | null): text is keyof NetworkSpec | '' =>
    text === '' || fields.some(({ name }) => name === text);
  const network = Number(said.get('network')) - 1;
  if (Number.isInteger(network) && network >= 0 && network < outline.networks.length) choices.wished = network;
  const [rows, columns] = [said.get('rows'), said.get('columns')];
  if (isField(rows)) choices.rows = rows;
  if (isField(columns)) choices.columns = columns;
  const pictured = outline.quantities.find((quantity) => quantity === said.get('pictured'));
  if (pictured !== undefined) choices.pictured = pictured;
  for (const { name, values } of fields) {
    const left = said.getAll(`without-${name}`).filter((value) => values.includes(value));
    if (left.length > 0 && left.length < values.length) choices.without = { ...choices.without, [name]: left };
  }
  const quantities = said.get('quantities')?.split(',') ?? outline.quantities;
  const without = outline.quantities.filter((quantity) => !quantities.includes(quantity));
  if (without.length < outline.quantities.length) choices.withoutQuantities = without;
  const [least, greatest] = (said.get('sigma-sq') ?? '')
    .split('..')
    .map((text) => outline.sigmaSq.indexOf(Number(text)));
  if (least >= 0 && greatest >= least) [choices.least, choices.greatest] = [least, greatest];
  if (outline.records !== null) choices.seedsText = said.get('seeds') ?? '';
  const at = Number(said.get('at') ?? NaN);
  if (outline.sigmaSq.includes(at)) choices.at = at;
}
