import type { Plugin } from 'vite';

/** An id that no file has, as Rollup wants it. */
const nothing = '\0nothing';

/**
 * A build without a package: what imports its default gets undefined.
 * @param name of the package, as it is imported
 */
export function leaveOut(name: string): Plugin {
  return {
    name: `leave-out-${name}`,
    enforce: 'pre',
    resolveId: (id) => (id === name ? nothing : null),
    load: (id) => (id === nothing ? 'export default undefined;' : null),
  };
}
