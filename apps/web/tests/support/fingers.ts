import type { CDPSession, Page } from '@playwright/test';

/** A point of the window, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on a touch screen, as the browser gets them from the system: it decides itself what scrolls, zooms or is the page's. */
export class Fingers {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  /** Puts fingers down, one for each path, and moves them along, all at once; they stay down. `atStep` is called after each step. */
  async drag(
    paths: readonly (readonly [from: Point, to: Point])[],
    steps: number,
    atStep?: (step: number) => Promise<void>,
  ): Promise<void> {
    await this.#send(
      'touchStart',
      paths.map(([from]) => from),
    );
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      const points = paths.map(([from, to]) => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      }));
      await this.#send('touchMove', points);
      await this.#page.evaluate(() => new Promise(requestAnimationFrame));
      await atStep?.(step);
    }
  }

  async lift(): Promise<void> {
    await this.#send('touchEnd', []);
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  }
}
