import type { Plugin } from 'vite';

/** Chromium reads it in a file's first line; Firefox passes over it. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Asks Chromium to compile scripts whole as it loads them. It would otherwise read each function twice, the second
 * time when it is first called (docs/performance.md). It is for scripts that are loaded when nearly all their
 * functions are needed, and not for one of which most pages run a part.
 * @param fileNames of scripts as they are built
 */
export function compiledAtOnce(fileNames: readonly string[]): Plugin {
  return {
    name: 'compiled-at-once',
    generateBundle(_, bundle) {
      for (const name of fileNames) {
        const chunk = bundle[name];
        if (chunk?.type === 'chunk') chunk.code = hint + chunk.code;
      }
    },
  };
}
