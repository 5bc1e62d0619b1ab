import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Site, serveSite } from '../../e2e/site.ts';
import { PlainError } from '../prepare/plain-error.mjs';
import { root } from '../prepare/run.mjs';
import type { Target } from './options.mjs';
import { toArticlePage } from './text-page.ts';

/** The page to open; `site` serves it when it does not come from the web. */
export interface ServedTarget {
  url: string;
  site: Site | null;
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PlainError(`"${basename(path)}" is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
  if (text.trim() === '') throw new PlainError(`"${basename(path)}" is empty.`);
  return text;
}

/**
 * Serves what was asked for on the command line over loopback.
 * @throws PlainError when a text file cannot be shown
 */
export async function serveTarget(target: Target): Promise<ServedTarget> {
  if (target.kind === 'url') return { url: target.url, site: null };
  if (target.kind === 'demo') {
    const site = await serveSite(join(root, 'e2e', 'pages'));
    return { url: site.url('/demo.html'), site };
  }
  if (target.kind === 'html') {
    const site = await serveSite(dirname(target.path));
    return { url: site.url(`/${encodeURIComponent(basename(target.path))}`), site };
  }
  const page = toArticlePage(await readText(target.path));
  const site = await serveSite(dirname(target.path));
  return { url: site.page(page), site };
}
