/** Waits for what a driver asked the browser to emulate: documents are told of it later. */
import type { Media, Page } from './driver.ts';

/** Resolves when all documents of the tab have the media features that are told. */
export async function waitForMedia(page: Page, media: Media): Promise<void> {
  const { medium, colorScheme, forcedColors, contrast } = media;
  const wanted = [
    ...(medium ? [medium] : []),
    ...(colorScheme ? [`(prefers-color-scheme: ${colorScheme})`] : []),
    ...(forcedColors ? [`(forced-colors: ${forcedColors})`] : []),
    ...(contrast ? [`(prefers-contrast: ${contrast})`] : []),
  ];
  for (const frame of [page, ...(await page.frames())]) {
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
