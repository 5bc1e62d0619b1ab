/** The browsers of a run: all are open at once, so that contenders take turns. */
import type { Site } from '../../e2e/site.ts';
import type { BuildName, PlainName } from './contenders.ts';
import { makeEmptyExtension } from './empty-extension.ts';
import { builtFolder } from './extension.ts';
import { namesFor } from './names.ts';
import { type BenchSession, openPlainSession, openSession, serveBench } from './session.ts';

export interface Sessions {
  readonly site: Site;
  readonly version: string;
  plain(name: PlainName): BenchSession;
  /** The browser in which a build looks for so many names. */
  build(name: BuildName, count: number): BenchSession;
  close(): Promise<void>;
}

/**
 * Opens a browser without an extension, one with an empty one, and one for each build and count of names.
 * @param before folder of another built extension; null for ours alone
 */
export async function openSessions(
  counts: readonly number[],
  before: string | null,
): Promise<Sessions> {
  const site = await serveBench();
  const sessions = new Map<string, BenchSession>();
  sessions.set('none', await openPlainSession(null, site));
  sessions.set('empty', await openPlainSession(await makeEmptyExtension(builtFolder), site));
  for (const count of counts) {
    const names = namesFor(count);
    sessions.set(`ours ${count}`, await openSession(names, { site }));
    if (before) sessions.set(`before ${count}`, await openSession(names, { site, from: before }));
  }
  const get = (key: string): BenchSession => {
    const session = sessions.get(key);
    if (!session) throw new Error(`There is no browser for ${key}`);
    return session;
  };
  return {
    site,
    version: get('none').version,
    plain: get,
    build: (name, count) => get(`${name} ${count}`),
    async close() {
      for (const session of sessions.values()) await session.close();
      await site.close();
    },
  };
}
