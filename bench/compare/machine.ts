/** Where and with what was measured. */
import { readFile } from 'node:fs/promises';
import { cpus, platform, release, totalmem } from 'node:os';
import { peerPackages } from './contenders.ts';

/** The machine in a line: processors, memory, system. */
export function describeMachine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${processors.length} cores (${model}), ${memory} GiB, ${platform()} ${release()}`;
}

/** Versions of the browser, of Node and of the peers' packages. */
export async function readVersions(chromium: string): Promise<Record<string, string>> {
  const versions: Record<string, string> = { Chromium: chromium, 'Node.js': process.versions.node };
  for (const name of peerPackages) {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
    const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
    versions[name] = version;
  }
  return versions;
}
