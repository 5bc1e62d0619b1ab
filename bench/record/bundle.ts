import { build } from 'vite';

/** A script of this folder as one plain script. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error' },
    build: {
      ...{ write: false, minify: false },
      lib: {
        ...{ entry: new URL(name, import.meta.url).pathname },
        ...{ formats: ['iife'], name: 'inPage' },
      },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('Vite built nothing.');
  return first.output[0].code;
}
