import type { Locator, Page } from '@playwright/test';

/** The address of the page of results. */
export const resultsPage = '/results/';

/** Serves a result with the site, as `initscope view` does: the text of result.json. */
export async function serveResult(page: Page, text: string): Promise<void> {
  await page.route('**/result.json', (route) => route.fulfill({ contentType: 'application/json', body: text }));
}

/** Chooses a file in the browser's dialogue. */
export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await chooseFiles(page, [[name, content]]);
}

/** Chooses several at once. */
export async function chooseFiles(
  page: Page,
  files: readonly (readonly [name: string, content: string | Buffer])[],
): Promise<void> {
  const chosen = files.map(([name, content]) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  }));
  await page.getByLabel('Open a sweep’s summary.json or its records').setInputFiles(chosen);
}

/** The network that is shown large: the heading above its heatmaps. */
export function networkHeading(page: Page): Locator {
  return page.locator('h2#network');
}

/** Drops a file somewhere on the page. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('footer')?.dispatchEvent(event);
        // What nobody prevents, the browser does: it leaves the page for the file.
        if (!event.defaultPrevented) throw new Error(`${type} is left to the browser`);
      }
    },
    [name, text] as const,
  );
}
