/**
 * Without a display only a headless browser starts, and continuous integration has nobody to look.
 * @returns {boolean}
 */
export function hasNoDisplay() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(CI) || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY);
}
