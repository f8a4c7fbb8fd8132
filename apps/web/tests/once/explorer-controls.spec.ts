import { expect, test, type Page } from '@playwright/test';
import { divergingScale, networkInWords, quantityNames } from '@initscope/charts';
import { layersOf, parseSweepSpec, SpecError } from '@initscope/core';
import { cellClasses } from '../support/cells.ts';
import { classesOf, facetOf, queryWith, specOf, sweepOf } from '../support/explorer-figures.ts';
import {
  cellsOf,
  computed,
  control,
  expectQuery,
  mapOf,
  openExplorer,
  sigmaField,
  statusOf,
  type,
} from '../support/explorer.ts';

/** A sweep that is quick, so that many can be looked at. */
const small = '?layers=10&width=16&inputs=200&gradientInputs=50&sigmaSq=log:0.01:1:7&seeds=0..2';

/** Expects every heatmap of an address drawn as core computes it, and no other. */
async function expectDrawn(page: Page, query: string): Promise<void> {
  await expectQuery(page, query);
  await computed(page);
  const { planes, network, sigmaSq } = sweepOf(query);
  const scale = divergingScale(planes);
  await expect(page.getByRole('application', { name: /^Heatmap/ })).toHaveCount(planes.length);
  for (const plane of planes) {
    const map = mapOf(page, plane.quantity);
    const rows = layersOf(plane.quantity, network.layers).length;
    await expect.poll(() => cellClasses(map, rows, sigmaSq.length), plane.quantity).toEqual(classesOf(plane, scale));
  }
  await expect(page.locator('#verdict p')).toHaveText(sweepOf(query).verdict.map(withPlainSpaces));
}

const withPlainSpaces = (sentence: string): RegExp =>
  new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')}$`);

const changed = (changes: Readonly<Record<string, string>>): string => queryWith(small, changes);

for (const [word, field, text] of [
  ['hidden layers', 'layers', '6'],
  ['units in each', 'width', '9'],
  ['bias variance', 'biasSigmaSq', '0.05'],
  ['initial weights, seeds', 'seeds', '3,5'],
  ['data, seed', 'dataSeed', '1000'],
  ['axis: log:from:to:steps', 'sigmaSq', '0.02,0.125,0.7'],
  ['inputs for h and f', 'inputs', '77'],
  ['inputs for gradients', 'gradientInputs', '33'],
  ['size of the input', 'inputWidth', '3'],
  ['size of the output', 'outputWidth', '4'],
] as const) {
  test(`${word}: a typed value is computed and drawn as core does, and stands in the address`, async ({ page }) => {
    await openExplorer(page, small);
    await page.getByText('More: axis, inputs, method').click();
    await type(control(page, word), text);
    // Where the critical σ² is looked at and moves, the look goes with it; otherwise it stays where it was.
    const query = changed({ [field]: text });
    const moves = ['width', 'biasSigmaSq'].includes(field);
    const wanted = moves || isHome(query) ? query : `${query}&at=0.125`;
    await expectDrawn(page, wanted);
    await expect(control(page, word)).toHaveValue(text);
  });
}

/** Is 2/16, which is looked at first, where one would look first in an address's sweep as well? */
function isHome(query: string): boolean {
  const { sigmaSq } = facetOf(query);
  return sigmaSq[0] <= 0.125 && sigmaSq[sigmaSq.length - 1] >= 0.125;
}

for (const activation of ['tanh', 'gelu', 'linear']) {
  test(`activation ${activation} is computed and drawn as core does`, async ({ page }) => {
    await openExplorer(page, small);
    await control(page, 'activation').selectOption(activation);
    await expectDrawn(page, changed({ activation }));
  });
}

test('an activation with its argument, which only an address can give, is one more to choose', async ({ page }) => {
  const query = changed({ activation: 'leaky_relu(0.3)' });
  await openExplorer(page, query);
  await expect(control(page, 'activation')).toHaveValue('leaky_relu(0.3)');
  await control(page, 'activation').selectOption('relu');
  await expectDrawn(page, changed({}));
});

for (const [initializer, own] of [
  // Xavier: 2/(fan_in + fan_out) = 2/32; PyTorch's nn.Linear: 1/(3·fan_in) = 1/48; fixed goes to the critical 2/16.
  ['xavier_normal', 2 / 32],
  ['torch_linear', 1 / 48],
  ['kaiming_uniform', 2 / 16],
] as const) {
  test(`initialiser ${initializer}: the σ² that is looked at goes to its own, ${own.toPrecision(3)}`, async ({
    page,
  }) => {
    await openExplorer(page, `${small}&at=0.5`);
    await control(page, 'initialiser').selectOption(initializer);
    await computed(page);
    await expect(sigmaField(page)).toHaveValue(String(Number(own.toPrecision(4))));
    await expect.poll(() => new URL(page.url()).searchParams.get('initializer')).toBe(initializer);
    const { planes } = sweepOf(new URL(page.url()).search);
    const scale = divergingScale(planes);
    await expect.poll(() => cellClasses(mapOf(page, 'h'), 10, 7)).toEqual(classesOf(planes[0], scale));
    await control(page, 'initialiser').selectOption('fixed');
    await computed(page);
    await expectQuery(page, changed({}));
    await expect(sigmaField(page)).toHaveValue('0.125');
  });
}

test('weights drawn again are the next seeds, of which layer 0 is new as well, since data follow them', async ({
  page,
}) => {
  await openExplorer(page, small);
  await page.getByRole('button', { name: 'draw again: weights' }).click();
  await expectDrawn(page, changed({ seeds: '3..5' }));
  await page.getByRole('button', { name: 'draw again: weights' }).click();
  await expectDrawn(page, changed({ seeds: '6..8' }));
});

test('data drawn again are new in layer 0, weights drawn again beside data of their own seed leave layer 0 as it is', async ({
  page,
}) => {
  await openExplorer(page, small);
  const layer0 = async (): Promise<string> => {
    await page.getByText('layer', { exact: true }).first().waitFor();
    return (await seedLines(page)).map((d) => d.split(/[LHV]/)[0]).join(' ');
  };
  const before = await layer0();
  await page.getByRole('button', { name: 'draw again: data' }).click();
  await expectDrawn(page, changed({ dataSeed: '1000' }));
  const otherData = await layer0();
  expect(otherData).not.toBe(before);
  await page.getByRole('button', { name: 'draw again: weights' }).click();
  await expectDrawn(page, changed({ dataSeed: '1000', seeds: '3..5' }));
  expect(await layer0()).toBe(otherData);
  await page.getByRole('button', { name: 'draw again: data' }).click();
  await expectDrawn(page, changed({ dataSeed: '1001', seeds: '3..5' }));
  expect(await layer0()).not.toBe(otherData);
});

/** The lines of the profile's single seeds of h, which begin at layer 0. */
async function seedLines(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('application', { name: /^Profile/ })
    .locator('path.seeds.q-h')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? '').filter((d) => d.length > 60));
}

for (const [words, quantities] of [
  ['f and ∂L/∂h', ['f', 'dl_dh']],
  ['all four', ['h', 'f', 'dl_df', 'dl_dh']],
] as const) {
  test(`shown: ${words}, each with a heatmap, a line of the profile and a row of numbers`, async ({ page }) => {
    await openExplorer(page, small);
    await control(page, 'shown').selectOption({ label: words });
    const query = changed({ quantities: quantities.join(',') });
    await expectDrawn(page, query);
    const profile = page.getByRole('application', { name: /^Profile/ });
    const rows = page.getByRole('table', { name: /^Layer/ }).locator('tbody th');
    const names = quantities.map((quantity) => quantityNames[quantity]);
    for (const name of names) await expect(profile).toContainText(name);
    // At the last layer, 9, there is no ∂L/∂h where core has none.
    const last = specOf(query).layers[0] - 1;
    const there = quantities.filter((quantity) => layersOf(quantity, 10).includes(last));
    await expect(rows).toHaveText(there.map((quantity) => quantityNames[quantity]));
  });
}

for (const method of ['dense', 'spectral'] as const) {
  test(`method ${method} is said and computed`, async ({ page }) => {
    const tanh = changed({ activation: 'tanh' });
    await openExplorer(page, tanh);
    await page.getByText('More: axis, inputs, method').click();
    await control(page, 'method').selectOption(method);
    await computed(page, `networks, ${method}`);
    await expectDrawn(page, changed({ activation: 'tanh', method }));
  });
}

test('a slider of K or D computes the network that it comes to, once it has come to rest', async ({ page }) => {
  await openExplorer(page, small);
  await page.getByRole('slider', { name: 'hidden layers, slider' }).fill('0');
  await expectQuery(page, changed({ layers: '2' }));
  await computed(page);
  // Core has no verdict on two layers.
  expect(sweepOf(changed({ layers: '2' })).verdict).toEqual([]);
  await expect(page.locator('#verdict')).toHaveText('With so few layers there is no growth to speak of.');
  // Geometric, from 2 to 400: halfway is √800.
  await page.getByRole('slider', { name: 'hidden layers, slider' }).fill('50');
  await expectDrawn(page, changed({ layers: '28' }));
  await page.getByRole('slider', { name: 'units in each, slider' }).fill('40');
  // 2·500^0.4 = 24.02
  await expectDrawn(page, changed({ layers: '28', width: '24' }));
  await expect(sigmaField(page)).toHaveValue(String(Number((2 / 24).toPrecision(4))));
});

for (const [word, field, nonsense] of [
  ['hidden layers', 'layers', 'many'],
  ['hidden layers', 'layers', '0'],
  ['units in each', 'width', '2.5'],
  ['bias variance', 'biasSigmaSq', '-1'],
  ['initial weights, seeds', 'seeds', '0..'],
  ['data, seed', 'dataSeed', 'mine'],
  ['axis: log:from:to:steps', 'sigmaSq', 'log:1:'],
  ['inputs for h and f', 'inputs', ''],
  ['inputs for gradients', 'gradientInputs', '-3'],
  ['size of the input', 'inputWidth', 'two'],
  ['size of the output', 'outputWidth', '1e999'],
] as const) {
  test(`${word} ${JSON.stringify(nonsense)} is refused beside the field in core's words, and the page lives on`, async ({
    page,
  }) => {
    await openExplorer(page, small);
    const before = await cellsOf(mapOf(page, 'h'));
    await page.getByText('More: axis, inputs, method').click();
    const input = control(page, word);
    await type(input, nonsense);
    const alert = page.getByRole('alert');
    await expect(alert).toHaveCount(1);
    await expect(alert).toHaveText(`${sentenceOfCore({ ...fieldsOf(small), [field]: nonsense })}.`);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription((await alert.textContent()) ?? '');
    await expect(input).toHaveValue(nonsense);
    await expect(statusOf(page)).toHaveText('Shown is the sweep before.');
    expect(await cellsOf(mapOf(page, 'h'))).toBe(before);
    await expectQuery(page, small);
    await type(input, fieldsOf(small)[field] ?? standard[field] ?? '');
    await computed(page);
    await expect(alert).toHaveCount(0);
    await expectDrawn(page, changed({}));
  });
}

const fieldsOf = (query: string): Readonly<Record<string, string>> => Object.fromEntries(new URLSearchParams(query));
const standard: Readonly<Record<string, string>> = {
  biasSigmaSq: '0',
  dataSeed: 'auto',
  inputWidth: '1',
  outputWidth: '1',
};

/** Why core does not take a spec. */
function sentenceOfCore(fields: Readonly<Record<string, string>>): string {
  try {
    parseSweepSpec(fields);
  } catch (error) {
    if (error instanceof SpecError) return error.message;
    throw error;
  }
  throw new Error('core takes it');
}

test('what would not fit into the memory is refused beside the field, with what would fit', async ({ page }) => {
  await openExplorer(page, small);
  const before = await cellsOf(mapOf(page, 'h'));
  await type(control(page, 'units in each'), '60000');
  await expect(page.getByRole('alert')).toHaveText(
    /^width: given 60000, which needs about .* of memory .*; allowed: what fits in .*\.$/,
  );
  expect(await cellsOf(mapOf(page, 'h'))).toBe(before);
});

test('several networks in one field become networks to choose among', async ({ page }) => {
  await openExplorer(page, small);
  await type(control(page, 'units in each'), '8,16');
  await computed(page);
  const chooser = page.getByLabel('Network', { exact: true });
  await expect(chooser.locator('option')).toHaveText(
    [0, 1].map((index) => networkInWords(facetOf(changed({ width: '8,16' }), index).network)),
  );
});
