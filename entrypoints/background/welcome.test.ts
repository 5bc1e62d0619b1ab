import { beforeEach, expect, it, vi } from 'vitest';

const { create, getSelf } = vi.hoisted(() => ({ create: vi.fn(), getSelf: vi.fn() }));
vi.mock('../../lib/messages/browser.ts', () => ({
  browser: {
    management: { getSelf },
    tabs: { create },
    runtime: { getURL: (path: string) => `x-extension://id${path}` },
  },
}));
const { welcome } = await import('./welcome.ts');

beforeEach(() => create.mockReset());

it.each([
  ['install', 'normal', 1],
  ['install', 'development', 0],
  ['update', 'normal', 0],
])('on %s of a %s extension opens %i pages', async (reason, installType, opened) => {
  getSelf.mockResolvedValue({ installType });
  await welcome({ reason });
  expect(create).toHaveBeenCalledTimes(opened);
  if (opened) expect(create).toHaveBeenCalledWith({ url: 'x-extension://id/welcome.html' });
});
