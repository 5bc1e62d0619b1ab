import type { Frame, InPage, Rect, WaitOptions } from './driver.ts';
import { readResult, toExpression } from './expression.ts';
import { poll } from './poll.ts';

type Truthy<Value> = Exclude<Value, false | null | undefined | 0 | ''>;

/** What the two browsers do differently for a document. */
export interface FrameProtocol {
  /** Evaluates an expression in the main world, awaits it and gives its value back. */
  evaluateExpression(expression: string): Promise<unknown>;
  clickElement(selector: string): Promise<void>;
  setFile(selector: string, path: string): Promise<void>;
  box(): Promise<Rect | null>;
  isShown(): Promise<boolean>;
}

/** Whether a reader can see an element; run in the page. */
export function isElementShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** A document in either browser. */
export class DrivenFrame implements Frame {
  readonly #protocol: FrameProtocol;

  constructor(protocol: FrameProtocol) {
    this.#protocol = protocol;
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async evaluate<Args extends unknown[], Result>(
    fn: InPage<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return readResult(await this.#protocol.evaluateExpression(toExpression(fn, args)));
  }

  waitFor<Args extends unknown[], Result>(
    fn: InPage<Args, Result>,
    ...args: Args
  ): Promise<Truthy<Result>> {
    return this.waitForWith({}, fn, ...args);
  }

  waitForWith<Args extends unknown[], Result>(
    options: WaitOptions,
    fn: InPage<Args, Result>,
    ...args: Args
  ): Promise<Truthy<Result>> {
    return poll(() => this.evaluate(fn, ...args), { what: fn.toString(), ...options });
  }

  async runScript(source: string): Promise<void> {
    await this.#protocol.evaluateExpression(`(() => {\n${source}\n})()`);
  }

  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is there
    return this.evaluate(() => document.body.innerText);
  }

  async click(selector: string): Promise<void> {
    const isThere = (wanted: string) => document.querySelector(wanted) !== null;
    await this.waitForWith({ what: `the element ${selector}` }, isThere, selector);
    await this.#protocol.clickElement(selector);
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    const isThere = (wanted: string) => document.querySelector(wanted) !== null;
    await this.waitForWith({ what: `the field ${selector}` }, isThere, selector);
    await this.#protocol.setFile(selector, path);
  }

  box(): Promise<Rect | null> {
    return this.#protocol.box();
  }

  isShown(): Promise<boolean> {
    return this.#protocol.isShown();
  }
}

/** Waits for the one of a page's frames that has the path. */
export function waitForFrameAt(
  path: string,
  frames: () => Promise<Frame[]>,
  options: WaitOptions = {},
): Promise<Frame> {
  return poll(
    async () => {
      for (const frame of await frames()) {
        if (new URL(await frame.url()).pathname === path) return frame;
      }
      return null;
    },
    { what: `a frame at ${path}`, ...options },
  );
}
