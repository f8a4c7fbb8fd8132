import { expect, test } from '@playwright/test';
import { divergingScale, networkInWords } from '@initscope/charts';
import { cellClasses } from '../support/cells.ts';
import { watchForProblems } from '../support/problems.ts';
import { chooseFile, dropFile, networkHeading, resultsPage, serveResult } from '../support/results-page.ts';
import { heatmapOf } from '../support/site.ts';
import { computeResult, smallSweep } from '../support/small-result.ts';
import { serveBuild } from '../support/static-server.ts';

const result = computeResult();
const text = JSON.stringify(result);
const grid = computeResult({ ...smallSweep, activation: 'relu,tanh', initializer: 'fixed,orthogonal' });

test('is reached from the first page, and says that it is the one', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Results' }).click();
  await expect(page).toHaveURL(/\/results\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results of a sweep');
  await expect(page.getByRole('link', { name: 'Results' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name: 'initscope' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are my initial weights any good?');
});

test('without a result says how to get one, and asks nothing that fails', async ({ page, baseURL }) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('No result is open.');
  await expect(page.getByRole('heading', { name: 'How to get one' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('initscope sweep');
  await expect(page.getByRole('main')).toContainText('initscope view initscope-results/');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('draws each cell of a served result in its colour, with its verdict and its numbers', async ({
  page,
  baseURL,
}) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await serveResult(page, text);
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText(
    /^\s*The result served with this page: 1 network,\s+3 seeds, computed by initscope 1\.2\.3\.\s*$/,
  );
  const [{ planes, verdict }] = result.facets;
  const scale = divergingScale(planes);
  for (const [quantity, rows] of [['h', 6] as const, ['dl_df', 5] as const]) {
    const plane = planes.find((candidate) => candidate.quantity === quantity);
    const expected = plane?.log10Std.map((row) =>
      row.map((value) => [value === null ? 'dead' : `c${scale.classOf(value)}`]),
    );
    expect(await cellClasses(heatmapOf(page, quantity), rows, 7), quantity).toEqual(expected);
  }
  const sentences = await page.locator('#verdict p').allTextContents();
  expect(sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual(verdict);
  await page.getByText('The numbers: gradients ∂L/∂f').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(6);
  await expect(page.getByRole('heading', { name: 'How to get one' })).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('says what was computed, and the command that computes it again', async ({ page }) => {
  await serveResult(page, text);
  await page.goto(resultsPage);
  await expect(page.getByText('6 hidden layers of 8 units')).toBeVisible();
  await expect(page.getByText('7 values from 0.01 to 10')).toBeVisible();
  const command = page.getByText(/^\s*initscope sweep --layers/);
  expect((await command.innerText()).replaceAll(/\s+/g, ' ').trim()).toBe(
    'initscope sweep --layers 6 --width 8 --sigma-sq log:0.01:10:7 --seeds 0..2',
  );
});

test('shows the network that is chosen, of several', async ({ page }) => {
  await serveResult(page, JSON.stringify(grid));
  await page.goto(resultsPage);
  const chooser = page.getByLabel('Network', { exact: true });
  await expect(chooser).toBeVisible();
  expect(await chooser.getByRole('option').allTextContents()).toEqual([
    'relu network, 6 layers of 8 units',
    'relu network, 6 layers of 8 units, weights by orthogonal',
    'tanh network, 6 layers of 8 units',
    'tanh network, 6 layers of 8 units, weights by orthogonal',
  ]);
  for (const [index, { network, planes, verdict }] of grid.facets.entries()) {
    await chooser.selectOption({ index });
    await expect(networkHeading(page)).toHaveText(networkInWords(network));
    const scale = divergingScale(planes);
    const expected = planes[0].log10Std.map((row) => row.map((value) => [`c${scale.classOf(value ?? NaN)}`]));
    expect(await cellClasses(heatmapOf(page, 'h'), 6, 7)).toEqual(expected);
    const sentences = await page.locator('#verdict p').allTextContents();
    expect(sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual(verdict);
  }
});

test('draws every quantity there is, and one σ² as well as many', async ({ page }) => {
  const all = computeResult({ ...smallSweep, sigmaSq: '0.25', quantities: 'h,f,dl_df,dl_dh' });
  await serveResult(page, JSON.stringify(all));
  await page.goto(resultsPage);
  await expect(page.getByRole('img', { name: /^Standard deviation of/ })).toHaveCount(4);
  await expect(page.getByText('The numbers: preactivations f')).toBeVisible();
});

test('lays theory beside what was measured, where the result holds it', async ({ page }) => {
  const cells = result.facets[0].planes.flatMap(({ quantity, sigmaSq, layers }) =>
    sigmaSq.flatMap((variance, column) =>
      layers.map((layer) => ({
        sigma_sq: variance,
        layer,
        quantity,
        log10Line: column,
        log10Low: -1,
        log10Median: 0,
        log10High: 1,
        standardErrors: layer === 1 ? -2.04 : null,
      })),
    ),
  );
  await serveResult(page, JSON.stringify({ ...result, theory: [cells] }));
  await page.goto(resultsPage);
  await page.getByText('Beside theory: hidden units h').click();
  // 0.316 is the nearest to 2/D = 0.25, of 10^-2, 10^-1.5 … 10: column 3.
  const row = page
    .getByRole('table', { name: /theory/ })
    .getByRole('row')
    .nth(2);
  const cellsOf = (): Promise<string[]> => row.locator('th, td').allTextContents();
  expect((await cellsOf()).map((cell) => cell.trim()).toSpliced(1, 1)).toEqual([
    '1',
    '1000',
    '0.100',
    '1.00',
    '10.0',
    '−2.0',
  ]);
  const beside = page.getByRole('group').filter({ hasText: 'Beside theory: hidden units h' });
  await beside.getByRole('combobox').selectOption('0.01');
  expect((await cellsOf())[2].trim()).toBe('1.00');
});

test('opens a file that was chosen before the script ran', async ({ page }) => {
  const held = Promise.withResolvers<void>();
  await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(resultsPage, { waitUntil: 'commit' });
  await chooseFile(page, 'summary.json', text);
  await expect(page.getByRole('status')).toHaveText('A result comes here with this page’s script.');
  held.resolve();
  await expect(page.getByRole('status')).toContainText('summary.json: 1 network');
});

test('opens a file that is chosen, and one that is dropped anywhere on the page', async ({ page }) => {
  await page.goto(resultsPage);
  await chooseFile(page, 'summary.json', text);
  await expect(page.getByRole('status')).toContainText('summary.json: 1 network');
  await expect(heatmapOf(page, 'h')).toBeVisible();
  await dropFile(page, 'grid.json', JSON.stringify(grid));
  await expect(page.getByRole('status')).toContainText('grid.json: 4 networks');
  await page.getByLabel('Network', { exact: true }).selectOption({ index: 3 });
  // Another result begins with its first network.
  await chooseFile(page, 'summary.json', text);
  await expect(networkHeading(page)).toHaveText('relu network, 6 layers of 8 units');
});

const [facet] = result.facets;
const [plane] = facet.planes;
const damaged: readonly (readonly [title: string, text: string, sentence: RegExp])[] = [
  [
    'no JSON',
    text.slice(0, -1),
    /^summary\.json is not JSON; the summary\.json of a sweep’s folder can be opened here\.$/,
  ],
  ['a part of a Parquet file', 'PAR1\u0000\u0015', /^summary\.json is only a part of a Parquet file/],
  ['another JSON', '[1, 2]', /^summary\.json cannot be shown: not a sweep's result: .*\.$/],
  ['nothing', 'null', /cannot be shown: not a sweep's result/],
  ['another schema', JSON.stringify({ ...result, schema: 'initscope/sweep@9' }), /cannot be shown: .*schema/],
  ['a spec that is none', JSON.stringify({ ...result, spec: { layers: 'many' } }), /layers: given "many"; allowed:/],
  ['no network', JSON.stringify({ ...result, facets: [] }), /cannot be shown: it holds no network\.$/],
  ['nothing measured', withFacet({ planes: [] }), /nothing of its network was measured\.$/],
  ['a quantity twice', withFacet({ planes: [plane, plane] }), /a quantity of its network is there twice\.$/],
  ['a row too few', withFacet({ planes: [{ ...plane, status: plane.status.slice(1) }] }), /a row for each layer/],
  ['no σ²', withFacet({ sigmaSq: [], planes: [emptied()] }), /h of its network is empty\.$/],
  ['σ² out of order', withFacet({ planes: [{ ...plane, sigmaSq: plane.sigmaSq.toReversed() }] }), /out of order\.$/],
  ['other σ²', withFacet({ sigmaSq: [1] }), /h of its network is at other σ² than it says\.$/],
  ['other layers', withFacet({ network: { ...facet.network, layers: 7 } }), /h of its network is of other layers/],
  ['theory of others', JSON.stringify({ ...result, theory: [] }), /its theory is of other networks\.$/],
  ['damaged theory', JSON.stringify({ ...result, theory: [[{ layer: 'first' }]] }), /its theory is damaged\.$/],
];

function withFacet(change: object): string {
  return JSON.stringify({ ...result, facets: [{ ...facet, ...change }] });
}

function emptied(): object {
  const none = plane.layers.map(() => []);
  return { ...plane, sigmaSq: [], log10Std: none, largestLog10: none, status: none };
}

test('says in a sentence why a file cannot be shown, and keeps what it shows', async ({ page, baseURL }) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await serveResult(page, text);
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toContainText('The result served with this page');
  let shown = 'The result served with this page: 1 network';
  for (const [title, wrong, sentence] of damaged) {
    await chooseFile(page, 'summary.json', wrong);
    await expect(page.getByRole('alert'), title).toHaveText(sentence);
    await expect(page.getByRole('status')).toContainText(shown);
    await expect(heatmapOf(page, 'h')).toBeVisible();
    // A good one still opens, and with it the sentence goes.
    await chooseFile(page, `after ${title}.json`, text);
    await expect(page.getByRole('alert')).toHaveCount(0);
    shown = `after ${title}.json: 1 network`;
    await expect(page.getByRole('status')).toContainText(shown);
  }
  expect(problems).toEqual([]);
});

test('says so when the served result is damaged or does not come, and opens another', async ({ page }) => {
  await serveResult(page, '{');
  await page.goto(resultsPage);
  await expect(page.getByRole('alert')).toContainText('The result served with this page is not JSON');
  await expect(page.getByRole('heading', { name: 'How to get one' })).toBeVisible();
  await page.unroute('**/result.json');
  await page.route('**/result.json', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toHaveText(
    'The result served with this page did not load; does initscope view still run?',
  );
  await chooseFile(page, 'summary.json', text);
  await expect(page.getByRole('status')).toContainText('summary.json: 1 network');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('shows a file opened meanwhile, not the served result that comes later', async ({ page }) => {
  const held = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  await page.route('**/result.json', async (route) => {
    await held.promise;
    await route.fulfill({ contentType: 'application/json', body: JSON.stringify(grid) }).catch(() => undefined);
    answered.resolve();
  });
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('Opening …');
  await chooseFile(page, 'summary.json', text);
  await expect(page.getByRole('status')).toContainText('summary.json: 1 network');
  held.resolve();
  await answered.promise;
  await expect(page.getByRole('status')).toContainText('summary.json: 1 network');
});

test('takes nothing in a file for markup', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { taken: false });
  });
  const markup = '<img src="x" onerror="window.taken = true"><script>window.taken = true</script>';
  const verdict = [markup, markup];
  await page.goto(resultsPage);
  await chooseFile(
    page,
    `${markup.replaceAll('/', '')}.json`,
    JSON.stringify({ ...result, version: markup, facets: [{ ...facet, verdict }] }),
  );
  await expect(page.getByRole('status')).toContainText(`computed by initscope ${markup}`);
  expect(await page.locator('#verdict p').allTextContents()).toEqual(verdict);
  await expect(page.locator('main img:not([role])')).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { taken: boolean }).taken)).toBe(false);
});

test('works from any folder of a host that serves plain files', async ({ page }) => {
  const { origin, close } = await serveBuild('/some/folder/');
  try {
    const problems = watchForProblems(page, origin);
    await page.goto(`${origin}/some/folder/results/`);
    await expect(page.getByRole('status')).toHaveText('No result is open.');
    await chooseFile(page, 'summary.json', text);
    await expect(heatmapOf(page, 'dl_df')).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    close();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('says that it needs it, and what does not', async ({ page }) => {
    await page.goto(resultsPage);
    await expect(page).toHaveTitle('Results of a sweep · initscope');
    await expect(page.getByRole('status')).toHaveText('A result comes here with this page’s script.');
    expect(await page.locator('noscript').innerText()).toContain('JavaScript, which is switched off');
  });
});
