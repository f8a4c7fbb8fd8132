import { expect, test } from '@playwright/test';
import { basePath } from '../../config/base-path.ts';
import { watchForProblems } from '../support/problems.ts';
import { expectSweep } from '../support/site.ts';
import { serveBuild } from '../support/static-server.ts';

test('works from any folder of a host that serves plain files', async ({ page }) => {
  const { origin, close } = await serveBuild('/some/folder/');
  try {
    const problems = watchForProblems(page, origin);
    await page.goto(`${origin}/some/folder/`);
    await expectSweep(page);
    expect(problems).toEqual([]);
    await expect(page.getByRole('link', { name: 'initscope' })).toHaveAttribute('href', /^(\.?\/?|\/some\/folder\/?)$/);
  } finally {
    close();
  }
});

test('takes a base path that begins with a slash and ends without, and no other', () => {
  expect([undefined, '', '/', '/initscope', '/a/b'].map(basePath)).toEqual(['', '', '', '/initscope', '/a/b']);
  for (const wrong of ['initscope', '/initscope/', '//host', 'https://host/x']) {
    expect(() => basePath(wrong)).toThrow(`BASE_PATH is "${wrong}"; it has to begin with a slash`);
  }
});
