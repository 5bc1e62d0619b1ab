/** Waits for what a driver asked the browser to emulate: documents are told of it later. */
import type { Frame, Media, Page } from './driver.ts';

/**
 * Resolves when all documents of the tab have the media features that are told. The card has the
 * colours of the page around its mark: in Firefox a frame's `prefers-color-scheme` is its element's.
 */
export async function waitForMedia(page: Page, media: Media): Promise<void> {
  const { medium, colorScheme, forcedColors, contrast } = media;
  const others = [
    ...(medium ? [medium] : []),
    ...(forcedColors ? [`(forced-colors: ${forcedColors})`] : []),
    ...(contrast ? [`(prefers-contrast: ${contrast})`] : []),
  ];
  const all = [...(colorScheme ? [`(prefers-color-scheme: ${colorScheme})`] : []), ...others];
  for (const frame of [page, ...(await page.frames())]) {
    const isCard = (await frame.url()).includes('/card.html');
    const wanted = isCard ? others : all;
    await frame.waitForWith(
      { what: wanted.join(' and ') },
      (queries) => queries.every((query) => matchMedia(query).matches),
      wanted,
    );
  }
}

/** Resolves when the tab has the size, CSS pixels. */
export async function waitForViewport(page: Page, width: number, height: number): Promise<void> {
  await page.waitForWith(
    { what: `a window of ${width} × ${height}` },
    (wide, high) => innerWidth === wide && innerHeight === high,
    width,
    height,
  );
}

/** Resolves when the page is told that it is zoomed by two fingers. */
export async function waitForPinch(page: Frame, scale: number): Promise<void> {
  await page.waitFor((wanted) => Math.abs((visualViewport?.scale ?? 1) - wanted) < 0.01, scale);
}
