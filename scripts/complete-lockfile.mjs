/**
 * `npm run lock`: adds to package-lock.json what npm leaves out when a registry lacks packages for
 * other systems, without which `npm ci` refuses to install anywhere. npm then sorts them in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare/run.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x'];

/**
 * @param {string} name of a package for one system, such as `@rollup/rollup-linux-arm64-musl`
 * @returns {LockedPackage | null} null for any other package
 */
function readSystem(name) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const system = words.find((word) => systems.includes(word));
  const processor = words.find((word) => processors.includes(word));
  if (!system || !processor) return null;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    cpu: [processor],
    ...(system === 'linux' && { libc: [libc] }),
    optional: true,
    os: [system],
  };
}

const path = join(root, 'package-lock.json');
/** @type {{ packages: Record<string, LockedPackage> }} */
const lock = JSON.parse(readFileSync(path, 'utf8'));
let added = 0;
for (const { dev, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const system = readSystem(name);
    if (!system || lock.packages[`node_modules/${name}`] || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), ...system };
    added++;
  }
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} packages added to package-lock.json\n`);
