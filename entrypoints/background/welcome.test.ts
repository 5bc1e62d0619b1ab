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
  ['install', 'normal', 'production', 1],
  ['install', 'development', 'production', 0],
  ['install', 'development', 'demo', 1],
  ['update', 'normal', 'production', 0],
  ['update', 'development', 'demo', 0],
])(
  'on %s of a %s extension built for %s opens %i pages',
  async (reason, installType, mode, opened) => {
    getSelf.mockResolvedValue({ installType });
    await welcome({ reason }, mode);
    expect(create).toHaveBeenCalledTimes(opened);
    if (opened) expect(create).toHaveBeenCalledWith({ url: 'x-extension://id/welcome.html' });
  },
);
