import type * as playwright from '@playwright/test';
import type { Frame, Media, Page, Rect, WaitOptions } from './driver.ts';
import { waitForMedia, waitForPinch, waitForViewport } from './emulated.ts';
import { DrivenFrame, type FrameProtocol, isElementShown, waitForFrameAt } from './frame.ts';

function frameProtocol(frame: playwright.Frame): FrameProtocol {
  return {
    evaluateExpression: (expression) => frame.evaluate(expression),
    clickElement: (selector) => frame.click(selector),
    setFile: (selector, path) => frame.setInputFiles(selector, path),
    box: async () => {
      const element = await frame.frameElement();
      return element.boundingBox();
    },
    isShown: async () => {
      const element = await frame.frameElement();
      return element.evaluate(isElementShown);
    },
  };
}

/** A tab of Chromium. */
export class ChromiumPage extends DrivenFrame implements Page {
  readonly tab: playwright.Page;
  readonly mouse: Page['mouse'];
  readonly touch: Page['touch'];
  readonly keyboard: Page['keyboard'];
  #session: Promise<playwright.CDPSession> | undefined;

  constructor(tab: playwright.Page) {
    super({
      ...frameProtocol(tab.mainFrame()),
      box: () => viewportBox(this),
      isShown: async () => true,
    });
    this.tab = tab;
    this.mouse = {
      move: (x, y) => tab.mouse.move(x, y),
      click: (x, y) => tab.mouse.click(x, y),
      wheel: (deltaY) => tab.mouse.wheel(0, deltaY),
    };
    this.touch = {
      tap: async (x, y) => {
        this.#session ??= this.tab.context().newCDPSession(this.tab);
        const session = await this.#session;
        const touchPoints = [{ x, y }];
        // Both at once: on a slow machine a finger that waits for an answer is down too long for a tap.
        await Promise.all([
          session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints }),
          session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
        ]);
      },
    };
    this.keyboard = {
      press: (key) => tab.keyboard.press(key),
      type: (text) => tab.keyboard.type(text),
    };
  }

  async goto(url: string): Promise<void> {
    await this.tab.goto(url);
  }

  async reload(): Promise<void> {
    await this.tab.reload();
  }

  async bringToFront(): Promise<void> {
    await this.tab.bringToFront();
  }

  async emulateMedia({ medium, ...features }: Media): Promise<void> {
    await this.tab.emulateMedia({ ...(medium && { media: medium }), ...features });
    await waitForMedia(this, { ...(medium && { medium }), ...features });
  }

  async setViewport(width: number, height: number): Promise<void> {
    // Not Playwright's own: it sets a device scale factor too, under which Chromium's
    // `highlightsFromPoint` finds nothing; 0 leaves the browser's.
    this.#session ??= this.tab.context().newCDPSession(this.tab);
    const metrics = { width, height, deviceScaleFactor: 0, mobile: false };
    await (await this.#session).send('Emulation.setDeviceMetricsOverride', metrics);
    await waitForViewport(this, width, height);
  }

  async pinch(pageScaleFactor: number): Promise<void> {
    this.#session ??= this.tab.context().newCDPSession(this.tab);
    await (await this.#session).send('Emulation.setPageScaleFactor', { pageScaleFactor });
    await waitForPinch(this, pageScaleFactor);
  }

  async screenshot(path: string, clip?: Rect): Promise<void> {
    // Playwright's own way to still a page: it would hide the caret and end animations midway.
    await this.tab.screenshot({
      path,
      animations: 'allow',
      caret: 'initial',
      ...(clip && { clip }),
    });
  }

  async frames(): Promise<Frame[]> {
    const inner = this.tab.frames().filter((frame) => frame !== this.tab.mainFrame());
    return inner.map((frame) => new DrivenFrame(frameProtocol(frame)));
  }

  waitForFrame(path: string, options?: WaitOptions): Promise<Frame> {
    return waitForFrameAt(path, () => this.frames(), options);
  }

  async close(): Promise<void> {
    await this.tab.close();
  }
}

/** The tab's own document fills the viewport. */
export function viewportBox(page: Page): Promise<Rect> {
  return page.evaluate(() => ({ x: 0, y: 0, width: innerWidth, height: innerHeight }));
}
