import { expect, test } from '@playwright/test';
import { embedAddress, embedCode } from '../../src/lib/share/embed.ts';
import { serveBuild } from '../support/static-server.ts';

test('embedAddress(link, base) is absolute, keeps all that the link says, and asks to be embedded', () => {
  const base = 'https://example.org/initscope/';
  expect(embedAddress('?layers=5&sigmaSq=2%2Ffan_in#at=0.025', base)).toBe(
    'https://example.org/initscope/?layers=5&sigmaSq=2%2Ffan_in&embed=1#at=0.025',
  );
  expect(embedAddress('https://example.org/?embed=1&width=8', base)).toBe('https://example.org/?embed=1&width=8');
});

test('a browser reads embedCode’s HTML as one frame with these attributes, whatever the title holds', async ({
  page,
}) => {
  const title = `a "quoted" <b>title</b> & 'more'`;
  const html = embedCode('?layers=5&width=8', 'https://example.org/', { title, height: 500 });
  const read = await page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    return Array.from(body.childNodes, (node) =>
      node instanceof HTMLIFrameElement
        ? Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value]))
        : node.nodeName,
    );
  }, html);
  expect(read).toEqual([
    {
      src: 'https://example.org/?layers=5&width=8&embed=1',
      title,
      width: '100%',
      height: '500',
      loading: 'lazy',
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-downloads',
      allow: 'clipboard-write',
      style: 'border: 0',
    },
  ]);
});

test('the site computes in the frame of another site’s page, within its sandbox', async ({ page, baseURL }) => {
  const another = await serveBuild('/another/');
  try {
    // A page of that origin without a policy.
    await page.goto(`${another.origin}/nothing-is-here`);
    await page.setContent(embedCode('/', baseURL ?? '', { title: 'initscope', height: 600 }));
    const frame = page.frameLocator('iframe[title=initscope]');
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    const computed = frame.getByRole('status').filter({ hasText: /Computed/ });
    await expect(computed.first()).toBeVisible({ timeout: 20_000 });
  } finally {
    another.close();
  }
});
