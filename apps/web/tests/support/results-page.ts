import type { Page } from '@playwright/test';

/** The address of the page of results. */
export const resultsPage = '/results/';

/** Serves a result with the site, as `initscope view` does: the text of result.json. */
export async function serveResult(page: Page, text: string): Promise<void> {
  await page.route('**/result.json', (route) => route.fulfill({ contentType: 'application/json', body: text }));
}

/** Chooses a file in the browser's dialogue. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Open a sweep’s summary.json').setInputFiles(file);
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
