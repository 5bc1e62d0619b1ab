import { execFileSync } from 'node:child_process';
import { aptInstall, isRootOnDebian } from './install-browsers.mjs';

/** The fonts that e2e/screens/pictures were taken with, and the packages that hold them. */
const fonts = { 'DejaVu Sans': 'fonts-dejavu-core', 'Liberation Serif': 'fonts-liberation' };

/** @returns {string[]} packages of fonts that are not there; none where nothing can tell */
function missingPackages() {
  try {
    const families = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' });
    return Object.entries(fonts).flatMap(([name, apt]) => (families.includes(name) ? [] : [apt]));
  } catch {
    return [];
  }
}

/**
 * Installs the fonts of the pictures where that needs no question: as root on Debian or Ubuntu.
 * Elsewhere those tests are skipped and say which fonts they need.
 */
export async function ensureFonts() {
  const missing = missingPackages();
  if (missing.length === 0 || !isRootOnDebian()) return;
  process.stdout.write(`Installing ${missing.join(' and ')} …\n`);
  await aptInstall(missing);
}
