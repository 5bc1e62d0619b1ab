import type { Plugin } from 'vite';

/** The module in which WXT wraps a script of ours, before the script's path. */
const wrapper = '\0virtual:wxt-unlisted-script-entrypoint?';

/**
 * A build whose plain scripts are called as they stand. WXT wraps each in messages for a log that a
 * built extension does not write, and every page would pay for them: 180 bytes, compressed.
 */
export function plainScripts(): Plugin {
  return {
    name: 'plain-scripts',
    transform(_, id) {
      if (!id.startsWith(wrapper)) return null;
      const path = JSON.stringify(id.slice(wrapper.length));
      return `import script from ${path};\nexport default script.main();\n`;
    },
  };
}
