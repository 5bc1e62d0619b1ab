/**
 * One way to drive both browsers, so that every spec runs in Chromium (through Playwright) and in
 * Firefox (through Puppeteer, since Playwright's Firefox takes no extensions). Only what specs
 * need is here; coordinates and lengths are CSS pixels of the tab's viewport, times milliseconds.
 */

export type BrowserName = 'chromium' | 'firefox';

/** A host of this machine that browsers take for any other: no secure context over plain http. */
export const plainHost = 'gainsay.test';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Functions run in the page's main world: they see none of the spec's variables but `args`. */
export type InPage<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** What a page's media queries ask about. */
export interface Media {
  /** As for paper, or for the screen. */
  medium?: 'print' | 'screen';
  colorScheme?: 'light' | 'dark';
  /** Whether the reader's system sets the colours (high contrast). */
  forcedColors?: 'active' | 'none';
  /** Whether the reader asks for more contrast; Firefox has no way to ask for it in a test. */
  contrast?: 'more' | 'no-preference';
}

export interface WaitOptions {
  /** 15,000 unless told otherwise. */
  timeoutMs?: number;
  /** What is waited for, in the error's words. */
  what?: string;
}

/** A document: the tab's own or one in a frame. Arguments and results travel as JSON. */
export interface Frame {
  /** The address that the document itself has. */
  url(): Promise<string>;
  evaluate<Args extends unknown[], Result>(
    fn: InPage<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Asks until the answer is truthy, over navigations too, and gives that answer back. */
  waitFor<Args extends unknown[], Result>(
    fn: InPage<Args, Result>,
    ...args: Args
  ): Promise<Exclude<Result, false | null | undefined | 0 | ''>>;
  waitForWith<Args extends unknown[], Result>(
    options: WaitOptions,
    fn: InPage<Args, Result>,
    ...args: Args
  ): Promise<Exclude<Result, false | null | undefined | 0 | ''>>;
  /** Runs a script in the document, also where its Content-Security-Policy forbids it. */
  runScript(source: string): Promise<void>;
  /** The text that a reader sees (`innerText` of the body). */
  text(): Promise<string>;
  /** Waits for the element, scrolls it into view and clicks it with the mouse. */
  click(selector: string): Promise<void>;
  /** Chooses a file of this machine in a file field, hidden or not. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** Where the frame stands in the tab's viewport; null for one that is not laid out. */
  box(): Promise<Rect | null>;
  /** Whether its frame element is rendered and opaque; true for the tab's own document. */
  isShown(): Promise<boolean>;
}

export interface Page extends Frame {
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    /** Turns the wheel by so many pixels, positive downwards. */
    wheel(deltaY: number): Promise<void>;
  };
  readonly touch: {
    /** Puts a finger down at a point of the viewport and lifts it again. */
    tap(x: number, y: number): Promise<void>;
  };
  readonly keyboard: {
    /** A key by its `KeyboardEvent.key`, such as `Escape`, `Tab` or `a`. */
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  /** Shows the page as under other media features; what is not told stays as it is. */
  emulateMedia(media: Media): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** Zooms as two fingers do, by so much. */
  pinch(scale: number): Promise<void>;
  /** The viewport as a PNG, or a part of it. */
  screenshot(path: string, clip?: Rect): Promise<void>;
  /** The documents in the tab's frames, nested ones too, without the tab's own. */
  frames(): Promise<Frame[]>;
  /** Waits for the frame whose path is that, such as `/card.html`. */
  waitForFrame(path: string, options?: WaitOptions): Promise<Frame>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Of the browser's interface, BCP 47; its own without it. */
  language?: string;
  /** Chromium's profile, which stays; unless given, one that goes with the browser. */
  profileDir?: string;
  /** A built extension; unless given, the one in .output for this browser. */
  extensionDir?: string;
  /** Firefox preferences beside the driver's own; Chromium has none. */
  firefoxPrefs?: Record<string, string | number | boolean>;
  /** `host:port` through which every request goes, those to this machine too. */
  proxy?: string;
  /** Whether Chromium keeps pages for going back to them, as readers' browsers do; Firefox always does. */
  keepsPages?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Device pixels a CSS pixel, for screenshots; 1 unless given. */
  deviceScaleFactor?: number;
}

export interface Driver {
  readonly browser: BrowserName;
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  /** Opens a tab and waits for its document's load event. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, such as `popup.html?tab=3`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The id that the extension's `tabs` API has for a page; brings the page to the front. */
  tabIdOf(page: Page): Promise<number>;
  /**
   * Does what a keyboard command of the manifest does in a page, which is brought to the front:
   * keys that a driver presses reach the page and never the browser's shortcuts.
   */
  runCommand(name: string, page: Page): Promise<void>;
  /**
   * Does what a click on the extension's item of the context menu does in a page: no driver reaches
   * the browser's menus. In Chromium it does not count as the reader's click, so that no panel opens
   * beside the page, but its page in a tab.
   */
  askMenu(selection: string, page: Page, item?: 'ask' | 'record'): Promise<void>;
  /** Does what typing in the address bar after the extension's keyword does; gives what is suggested. */
  typeKeyword(text: string): Promise<{ content: string; description: string }[]>;
  /** Presses Enter there. */
  enterKeyword(text: string): Promise<void>;
  /** The addresses of all tabs, and of the panel beside them where the browser has one open. */
  tabAddresses(): Promise<string[]>;
  /**
   * Ends the background as the browser does when it idles (Chromium's service worker, Firefox's
   * event page); the next message or event starts it anew.
   */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}
