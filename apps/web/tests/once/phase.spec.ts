import { expect, test, type Page } from '@playwright/test';
import { phaseFigure, phaseQuantities, phaseQuantityNames, phaseSentence } from '@initscope/charts';
import {
  activationOf,
  criticalPoints,
  facetsOf,
  parseSweepSpec,
  phasePoint,
  type ActivationName,
} from '@initscope/core';
import { watchShifts } from '../support/layout-shifts.ts';
import { watchForProblems } from '../support/problems.ts';
import { serveBuild } from '../support/static-server.ts';
import { computed, figureOf, openPhase, phasePage, planeOf } from '../support/phase-page.ts';

/** What the page has to show at a place: core's figures, in their words. */
async function expectFigures(page: Page, name: ActivationName, sigmaWSq: number, biasSigmaSq: number): Promise<void> {
  const point = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq });
  for (const quantity of phaseQuantityNames) {
    const digits = quantity.startsWith('xi') ? 5 : 7;
    const expected = phaseFigure(point[phaseQuantities[quantity].field], digits);
    await expect(figureOf(page, quantity), quantity).toHaveText(expected);
  }
  await expect(page.getByText(phaseSentence(point)).first()).toBeVisible();
}

/** Where a place of the plane lies on the screen. */
async function onScreen(page: Page, alongX: number, alongY: number): Promise<{ x: number; y: number }> {
  const frame = await planeOf(page).locator('.frame').first().boundingBox();
  if (frame === null) throw new Error('nothing is drawn');
  return { x: frame.x + alongX * frame.width, y: frame.y + (1 - alongY) * frame.height };
}

const crossing = (page: Page): Promise<string | null> => planeOf(page).locator('.phase-cross').getAttribute('d');

test('shows theory’s figures for tanh at σ_w² = 2, σ_b² = 0.05, to the digits that are known', async ({ page }) => {
  await openPhase(page);
  // NumPy: q′ and c′ iterated from 1 and 0.3 by hermite_e.hermegauss(120).
  for (const [quantity, value, digits] of [
    ['q_star', 0.721762, 6],
    ['chi1', 1.047666, 6],
    ['c_star', 0.744082, 6],
    ['xi_c', 25.213, 3],
  ] as const) {
    expect(Number(await figureOf(page, quantity).textContent()), quantity).toBeCloseTo(value, digits);
  }
});

test('shows core’s figures at any place of any activation', async ({ page }) => {
  for (const [name, sigmaWSq, biasSigmaSq] of [
    ['tanh', 2, 0.05],
    ['tanh', 1, 0],
    ['gelu', 1.98, 0.25],
    ['relu', 3, 0.1],
    ['leaky_relu(0.2)', 1.2, 0.2],
    ['hardtanh', 3.5, 0.3],
  ] as const) {
    await openPhase(page, `?activation=${name}&at=${sigmaWSq},${biasSigmaSq}`);
    await expectFigures(page, name, sigmaWSq, biasSigmaSq);
    const critical = criticalPoints(activationOf(name), biasSigmaSq).find(({ stable }) => stable);
    const sentence =
      critical === undefined ? /no σw² is critical/ : `σw² = ${phaseFigure(critical.sigmaWSq)} is critical`;
    await expect(page.getByText(sentence).first()).toBeVisible();
  }
});

test('moves the crosshair by arrow keys from one stop of the Tab key, and says where it came to', async ({ page }) => {
  await openPhase(page);
  const plane = planeOf(page);
  await expect(page.getByRole('application')).toHaveCount(1);
  await plane.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  // Steps of the diagram: 4/80 and 0.3/60.
  await expectFigures(page, 'tanh', 2.05, 0.055);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('PageUp');
  await expectFigures(page, 'tanh', 1.55, 0.105);
  await expect(page).toHaveURL(/\?at=1\.55,0\.105$/);
  const point = phasePoint(activationOf('tanh'), { sigmaWSq: 1.55, biasSigmaSq: 0.105 });
  const words = `σ_w² 1.55, σ_b² 0.105. ${phaseSentence(point)}`;
  await expect(page.locator('[aria-live="polite"][data-spoken]')).toHaveText(words);
  await expect(plane).toHaveAccessibleName(`Phase diagram of tanh. χ1: growth of gradients per layer. ${words}`);
  // At the edge it stays on the plane.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expectFigures(page, 'tanh', 0, 0.105);
  await page.keyboard.press('End');
  for (let i = 0; i < 12; i++) await page.keyboard.press('PageDown');
  await expectFigures(page, 'tanh', 4, 0);
  // The next stop is the first field of the readout.
  await page.keyboard.press('Tab');
  await expect(plane).not.toBeFocused();
});

test('shows the place under a mouse, goes back when it leaves, and stays where it clicks', async ({ page }) => {
  await openPhase(page);
  const there = await onScreen(page, 0.25, 0.5);
  await page.mouse.move(there.x, there.y);
  await expect(page.getByLabel('σw²', { exact: true })).toHaveValue(/^(0\.99|1|1\.0)/);
  const under = Number(await page.getByLabel('σw²', { exact: true }).inputValue());
  const bias = Number(await page.getByLabel('σb²', { exact: true }).inputValue());
  expect(Math.abs(under - 1)).toBeLessThan(0.02);
  expect(Math.abs(bias - 0.15)).toBeLessThan(0.002);
  await expectFigures(page, 'tanh', under, bias);
  await page.mouse.move(5, 5);
  await expectFigures(page, 'tanh', 2, 0.05);
  await page.mouse.click(there.x, there.y);
  await page.mouse.move(5, 5);
  await expectFigures(page, 'tanh', under, bias);
  expect(new URL(page.url()).searchParams.get('at')).toBe(`${under},${bias}`);
});

test('drags the crosshair with a mouse, beyond the edge too', async ({ page }) => {
  await openPhase(page);
  const [from, to] = [await onScreen(page, 0.5, 0.5), await onScreen(page, 1.2, 0.75)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await expect(page.getByLabel('σw²', { exact: true })).toHaveValue('4');
  const bias = Number(await page.getByLabel('σb²', { exact: true }).inputValue());
  expect(Math.abs(bias - 0.225)).toBeLessThan(0.002);
  await expectFigures(page, 'tanh', 4, bias);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('takes the crosshair to where it is tapped', async ({ page }) => {
    await openPhase(page);
    await planeOf(page).scrollIntoViewIfNeeded();
    const before = await crossing(page);
    const there = await onScreen(page, 0.75, 0.25);
    await page.touchscreen.tap(there.x, there.y);
    await expect.poll(() => crossing(page)).not.toBe(before);
    const weight = Number(await page.getByLabel('σw²', { exact: true }).inputValue());
    const bias = Number(await page.getByLabel('σb²', { exact: true }).inputValue());
    expect(Math.abs(weight - 3)).toBeLessThan(0.04);
    expect(Math.abs(bias - 0.075)).toBeLessThan(0.004);
    await expectFigures(page, 'tanh', weight, bias);
    expect(new URL(page.url()).searchParams.get('at')).toBe(`${weight},${bias}`);
  });
});

test('draws what core computes for another activation, with its own ranges, and says what is peculiar to it', async ({
  page,
}) => {
  await openPhase(page);
  for (const [option, title, words, to] of [
    ['relu', 'ReLU', /really a line.*χ1 = χ∥ = σw²\/2 for every σb².*q\* is unbounded/s, '4'],
    ['leaky_relu', 'leaky ReLU', /σw²\/1\.9998/, '4'],
    [
      'gelu',
      'GELU',
      /χ1 = 1 at σw² = 4, but at a q\* of 0 that is\s+unstable.*half-stable point σw² = 1\.98306, σb² = 0\.17292/s,
      '4',
    ],
    ['silu', 'SiLU (swish)', /half-stable point σw² = 1\.988, σb² = 0\.55514/, '4'],
    ['softplus', 'softplus', /no σw² is critical/, '4'],
    ['sigmoid', 'sigmoid (logistic)', /begins at σw² = 103\.008 without biases/, '150'],
    ['erf', 'error function erf', /begins at σw² = 0\.785398 without biases/, '4'],
  ] as const) {
    await page.getByLabel('Activation', { exact: true }).selectOption(option);
    await expect(page.getByRole('img', { name: `Phase diagram of ${title}. χ1` })).toBeVisible();
    await expect(page.locator('#activation-note')).toHaveText(words);
    await expect(page.getByLabel('to', { exact: true }).first()).toHaveValue(to);
    await expect(page).toHaveURL(new RegExp(`\\?activation=${option}$`));
  }
  await page.getByLabel('Activation', { exact: true }).selectOption('leaky_relu');
  await page.getByLabel('slope below zero').fill('0.5');
  await page.getByLabel('slope below zero').press('Enter');
  await expect(page.locator('#activation-note')).toContainText('σw²/1.6 for every σb²');
  await expect(page).toHaveURL(/activation=leaky_relu\(0\.5\)$/);
});

test('keeps what is chosen in its address, and shows it again from there', async ({ page }) => {
  await openPhase(page);
  await page.getByLabel('Activation', { exact: true }).selectOption('sin');
  await page.getByLabel('Colour shows').selectOption('xi_c');
  await page.getByLabel('to', { exact: true }).first().fill('3');
  await page.getByLabel('to', { exact: true }).first().press('Enter');
  await page.getByLabel('Layers of D units, D').fill('128');
  await page.getByLabel('Layers of D units, D').press('Enter');
  await computed(page);
  const query = '?activation=sin&quantity=xi_c&sigmaWSq=lin:0:3:81&at=2,0.05&width=128';
  expect(new URL(page.url()).search).toBe(query);
  await openPhase(page, query);
  await expect(page.getByRole('img', { name: 'Phase diagram of sine. ξ_c: layers that signals reach' })).toBeVisible();
  await expect(page.getByLabel('to', { exact: true }).first()).toHaveValue('3');
  await expect(page.getByLabel('Layers of D units, D')).toHaveValue('128');
  await expectFigures(page, 'sin', 2, 0.05);
});

test('links to the explorer with what core parses: this network, σ² = σ_w²/D within its range, and at', async ({
  page,
}) => {
  for (const [query, activation, width, biasSigmaSq, at] of [
    ['', 'tanh', 80, 0.05, '0.025'],
    ['?at=1.3,0', 'tanh', 80, 0, '0.01625'],
    ['?activation=leaky_relu(0.2)&at=1.2,0&width=128', 'leaky_relu(0.2)', 128, 0, '0.009375'],
    ['?activation=relu&at=2,0&width=300', 'relu', 300, 0, '0.00666666667'],
  ] as const) {
    await openPhase(page, query);
    const link = page.getByRole('link', { name: /to the explorer$/ });
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    expect(address.pathname).toBe('/');
    const { at: place, ...fields } = Object.fromEntries(address.searchParams);
    expect(place).toBe(at);
    const spec = parseSweepSpec(fields);
    const [{ network, sigmaSq }] = facetsOf(spec);
    expect(network).toMatchObject({ activation, width, biasSigmaSq });
    // Where one pass tells of every σ², a decade to either side; elsewhere a factor of 4, and less work.
    const isScaled = activation !== 'tanh';
    expect(sigmaSq).toHaveLength(isScaled ? 41 : 21);
    expect(sigmaSq[(sigmaSq.length - 1) / 2]).toBe(Number(at));
    expect(sigmaSq[sigmaSq.length - 1] / Number(at)).toBeCloseTo(isScaled ? 10 : 4, 9);
    expect([spec.seeds.length, network.inputs]).toEqual(isScaled ? [8, 1000] : [4, 250]);
    // As short as core spells it: what is as usual is left out.
    expect('width' in fields).toBe(width !== 80);
    expect('activation' in fields).toBe(activation !== 'relu');
  }
  await openPhase(page, '?at=0,0.1');
  await expect(page.getByText('At σw² = 0 there is no network to explore')).toBeVisible();
  await expect(page.getByRole('link', { name: /to the explorer$/ })).toHaveCount(0);
});

test('works from any folder of a host: its address and its link stay within', async ({ page }) => {
  const { origin, close } = await serveBuild('/some/folder/');
  try {
    await page.goto(`${origin}/some/folder/phase/`);
    await computed(page);
    await planeOf(page).press('ArrowRight');
    await expect(page).toHaveURL(`${origin}/some/folder/phase/?at=2.05,0.05`);
    const link = await page.getByRole('link', { name: /to the explorer$/ }).getAttribute('href');
    expect(new URL(link ?? '', page.url()).pathname).toBe('/some/folder/');
  } finally {
    close();
  }
});

for (const [query, sentence] of [
  ['activation=tahn', /activation: given "tahn"; did you mean tanh; allowed: .*; for example/],
  ['activation=relu,tanh', /activation: given 2 of them; allowed: one; for example relu\./],
  ['quantity=chi', /quantity: given "chi"; allowed: chi1, chi_parallel, .*; for example chi1\./],
  [
    'sigmaWSq=lin:0:four:9',
    /sigmaWSq: given "lin:0:four:9" \(.*four.*\); allowed: an even range .*; for example lin:0:4:81\./,
  ],
  ['sigmaWSq=lin:4:0:9', /sigmaWSq: given "lin:4:0:9"; allowed: an even range that rises/],
  ['sigmaWSq=lin:1/fan_in:2/fan_in:9', /sigmaWSq: given "lin:1\/fan_in:2\/fan_in:9"; allowed/],
  ['biasSigmaSq=lin:0:1:999999', /biasSigmaSq: given "lin:0:1:999999"; allowed: .* of 2 to 161 values/],
  ['at=2', /at: given "2"; allowed: σ_w² and σ_b²; for example 2,0\.05\./],
  ['at=x,0', /at, σ_w²: given "x"; allowed: a number from 0 to 4, where the diagram is; for example 2\./],
  ['at=2,9', /at, σ_b²: given "9"; allowed: a number from 0 to 0\.3, where the diagram is; for example 0\.05\./],
  ['width=-3', /width: given -3|width: given "-3"/],
  ['width=8,16', /width D: given 2 of them; allowed: one; for example 8\./],
] as const) {
  test(`says of ${query} in its address what is allowed, and shows the rest`, async ({ page, baseURL }) => {
    const problems = watchForProblems(page, baseURL ?? '');
    await openPhase(page, `?${query}`);
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(figureOf(page, 'chi1')).toHaveText(/\d/);
    expect(problems).toEqual([]);
  });
}

test('shows the last of several choices that follow each other closely, and nothing of the others', async ({
  page,
}) => {
  await openPhase(page);
  const activation = page.getByLabel('Activation', { exact: true });
  for (const option of ['elu', 'softplus', 'selu', 'mish', 'silu', 'erf']) await activation.selectOption(option);
  await expect(page.getByRole('img', { name: 'Phase diagram of error function erf. χ1' })).toBeVisible();
  await computed(page);
  await expectFigures(page, 'erf', 2, 0.05);
});

test('takes what is good of an address that is bad in several places, and drops its sentences with the next choice', async ({
  page,
}) => {
  await openPhase(page, '?activation=erf&quantity=nothing&at=1,0.1&width=x');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expectFigures(page, 'erf', 1, 0.1);
  await page.getByLabel('Colour shows').selectOption('q_star');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('says of a bad value that is typed what is allowed, and lives on', async ({ page }) => {
  await openPhase(page);
  for (const [label, text, sentence] of [
    ['σw² from', 'x', 'σ_w² from: given "x"; allowed: a number from 0 to 1000000; for example 0.'],
    ['σb² from', '5', 'σ_b²: given 5 to 0.3; allowed: from less to more; for example 0 to 0.3.'],
    ['Layers of D units, D', '1.5', /^width: given .*1\.5.*allowed/],
    ['σw²', '-1', 'σ_w²: given "-1"; allowed: a number from 0 to 4, where the diagram is; for example 2.'],
  ] as const) {
    const field = page.getByLabel(label, { exact: true });
    const before = await field.inputValue();
    await field.fill(text);
    await field.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(field).toHaveAccessibleDescription(sentence);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill(before);
    await field.press('Enter');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.getByLabel('σw²', { exact: true }).fill('1');
  await page.getByLabel('σw²', { exact: true }).press('Enter');
  await expectFigures(page, 'tanh', 1, 0.05);
});

test('tells the numbers along the crosshair, as core has them', async ({ page }) => {
  await openPhase(page);
  await page.getByText('The numbers along the crosshair').click();
  const rows = page.getByRole('table', { name: /^Mean-field theory at/ }).locator('tbody tr');
  await expect(rows).toHaveCount(21);
  const figures = (sigmaWSq: number, biasSigmaSq: number): string[] => {
    const point = phasePoint(activationOf('tanh'), { sigmaWSq, biasSigmaSq });
    const { qStar, cStar, chi1, chiParallel } = point;
    return [...[qStar, cStar, chi1, chiParallel].map((value) => phaseFigure(value, 4)), point.phase];
  };
  const cells = async (row: number): Promise<string[]> => {
    const all = await rows.nth(row).locator('td').allTextContents();
    return [...all.slice(0, 4), all[7]];
  };
  expect(await cells(10)).toEqual(figures(2, 0.05));
  expect(await cells(5)).toEqual(figures(1, 0.05));
  await page.getByLabel('Along').selectOption('biasSigmaSq');
  expect(await cells(20)).toEqual(figures(2, 0.3));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('already has the picture, its critical line and the figures at the crosshair', async ({ page }) => {
    await page.goto(phasePage);
    const picture = page.getByRole('img', { name: 'Phase diagram of tanh. χ1: growth of gradients per layer' });
    await expect(picture).toHaveCount(1);
    await expect(picture.locator('path.cells').first()).toBeVisible();
    await expect(picture.locator('.phase-line')).toHaveCount(1);
    for (const words of ['ordered', 'chaotic', 'critical line χ1 = 1']) await expect(picture).toContainText(words);
    await expectFigures(page, 'tanh', 2, 0.05);
    const sentence = page.locator('noscript');
    await expect(sentence).toBeVisible();
    expect(await sentence.innerText()).toBe('JavaScript is switched off, so that the diagram stays as it is.');
  });
});

test('says so where the worker does not load, keeps the picture, and tries again when asked', async ({ page }) => {
  await page.route('**/phase.worker-*.js', (route) => route.abort());
  await page.goto(phasePage);
  await expect(page.getByRole('alert')).toHaveText(
    'The worker that computes the phase diagram did not load; is there a connection?',
  );
  await expect(planeOf(page).locator('path.cells').first()).toBeVisible();
  await page.unroute('**/phase.worker-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await computed(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Activation', { exact: true }).selectOption('relu');
  await expect(page.getByRole('img', { name: 'Phase diagram of ReLU' })).toBeVisible();
});

test('moves nothing while it loads and computes', async ({ page }) => {
  const shifts = await watchShifts(page);
  await openPhase(page);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await shifts()).toEqual([]);
});
