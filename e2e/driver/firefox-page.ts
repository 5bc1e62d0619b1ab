import type * as puppeteer from 'puppeteer-core';
import { viewportBox } from './chromium-page.ts';
import type { Frame, Media, Page, Rect, WaitOptions } from './driver.ts';
import { waitForMedia, waitForPinch, waitForViewport } from './emulated.ts';
import { evaluateInBrowserWindow, startNavigation, tapAt } from './firefox-bidi.ts';
import { DrivenFrame, type FrameProtocol, isElementShown, waitForFrameAt } from './frame.ts';
import { poll } from './poll.ts';

function frameProtocol(frame: puppeteer.Frame): FrameProtocol {
  return {
    evaluateExpression: (expression) => frame.evaluate(expression),
    clickElement: async (selector) => {
      await waitForRest(frame, selector);
      await frame.click(selector);
    },
    setFile: async (selector, path) => {
      const field = (await frame.$(selector)) as puppeteer.ElementHandle<HTMLInputElement> | null;
      await field?.uploadFile(path);
    },
    box: async () => {
      const element = await frame.frameElement();
      return element ? element.boundingBox() : null;
    },
    isShown: async () => {
      const element = await frame.frameElement();
      return element ? element.evaluate(isElementShown) : false;
    },
  };
}

/**
 * Waits until the element stands where it stood, as Playwright does before it clicks: Puppeteer
 * clicks at once, and misses what is still moving.
 */
async function waitForRest(frame: puppeteer.Frame, selector: string): Promise<void> {
  const isAtRest = () =>
    frame.evaluate(async (wanted) => {
      const element = document.querySelector(wanted);
      const place = () => JSON.stringify(element?.getBoundingClientRect());
      const before = place();
      await new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
        // A document that is out of sight draws nothing.
        setTimeout(done, 500);
      });
      return element?.isConnected && place() === before;
    }, selector);
  await poll(isAtRest, { what: `the element ${selector} to be at rest` });
}

/** A tab of Firefox. */
export class FirefoxPage extends DrivenFrame implements Page {
  readonly tab: puppeteer.Page;
  readonly mouse: Page['mouse'];
  readonly touch: Page['touch'];
  readonly keyboard: Page['keyboard'];

  constructor(tab: puppeteer.Page) {
    super({
      ...frameProtocol(tab.mainFrame()),
      box: () => viewportBox(this),
      isShown: async () => true,
    });
    this.tab = tab;
    this.mouse = {
      // Firefox refuses to move the pointer out of the viewport, which Chromium allows.
      move: (x, y) => tab.mouse.move(Math.max(0, x), Math.max(0, y)),
      click: (x, y) => tab.mouse.click(x, y),
      wheel: (deltaY) => tab.mouse.wheel({ deltaY }),
    };
    this.touch = { tap: (x, y) => tapAt(tab, x, y) };
    this.keyboard = {
      press: (key) => tab.keyboard.press(key as puppeteer.KeyInput),
      type: (text) => tab.keyboard.type(text),
    };
  }

  async goto(url: string): Promise<void> {
    if (!url.startsWith('moz-extension:')) {
      await this.tab.goto(url);
      return;
    }
    await this.#awaitDocument(() => startNavigation(this.tab, url));
  }

  async reload(): Promise<void> {
    // Not Puppeteer's own: it waits forever on an extension page, as `goto` does.
    await this.#awaitDocument(() => this.evaluate(() => location.reload()));
  }

  async bringToFront(): Promise<void> {
    await this.tab.bringToFront();
  }

  async emulateMedia({ medium, colorScheme, forcedColors }: Media): Promise<void> {
    await this.bringToFront();
    const overrides = {
      ...(medium && { mediumOverride: medium }),
      ...(colorScheme && { prefersColorSchemeOverride: colorScheme }),
      ...(forcedColors && { forcedColorsOverride: forcedColors }),
    };
    await evaluateInBrowserWindow(
      this.tab.browser(),
      `Object.assign(gBrowser.selectedBrowser.browsingContext, ${JSON.stringify(overrides)}), null`,
    );
    await waitForMedia(this, {
      ...(medium && { medium }),
      ...(colorScheme && { colorScheme }),
      ...(forcedColors && { forcedColors }),
    });
  }

  async setViewport(width: number, height: number): Promise<void> {
    // It would go back to 1, also where the browser was started with another.
    const deviceScaleFactor = this.tab.viewport()?.deviceScaleFactor ?? 1;
    await this.tab.setViewport({ width, height, deviceScaleFactor });
    await waitForViewport(this, width, height);
  }

  async pinch(scale: number): Promise<void> {
    await this.bringToFront();
    const script = `data:,content.windowUtils.setResolutionAndScaleTo(${Number(scale)})`;
    await evaluateInBrowserWindow(
      this.tab.browser(),
      `gBrowser.selectedBrowser.messageManager.loadFrameScript(${JSON.stringify(script)}, false), null`,
    );
    await waitForPinch(this, scale);
  }

  async screenshot(path: string, clip?: Rect): Promise<void> {
    await this.tab.screenshot({ path: path as `${string}.png`, ...(clip && { clip }) });
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

  /** Waits until another document has loaded than the one before `start`. */
  async #awaitDocument(start: () => Promise<void>): Promise<void> {
    const before = await this.evaluate(() => performance.timeOrigin);
    await start();
    await this.waitForWith(
      { what: 'the page to load' },
      (old) => performance.timeOrigin !== old && document.readyState === 'complete',
      before,
    );
  }
}
