import { build } from 'vite';
import { expect, test } from 'vitest';
import { compiledAtOnce } from './compiled-at-once.ts';

test('the hint is the first line of the scripts that are named, and of no other', async () => {
  const entries = ['\0one', '\0two'];
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rollupOptions: {
        input: { one: '\0one', two: '\0two' },
        output: { entryFileNames: '[name].js' },
      },
    },
    plugins: [
      {
        name: 'entries',
        resolveId: (id) => (entries.includes(id) ? id : null),
        load: (id) => (entries.includes(id) ? 'console.log(1);' : null),
      },
      compiledAtOnce(['one.js', 'not-built.js']),
    ],
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error('Nothing was built');
  const codes = Object.fromEntries(
    built.output.map((file) => [file.fileName, 'code' in file ? file.code : '']),
  );
  expect(codes['one.js']?.split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
  expect(codes['two.js']).toMatch(/^console/);
});
