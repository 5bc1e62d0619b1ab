/** A sync over a real connection, when all goes well and after what did not. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signRoot } from '../trust/root.ts';
import { firstRecords, secondRecords } from './fixtures/bridge-versions.ts';
import { createStage, isSegment, type Stage } from './fixtures/stage.ts';

const day = 86_400_000;
let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.server.close());

test('a clock that ran ahead and was set right stops nothing, and is blamed for nothing', async () => {
  const right = Date.now();
  expect(await stage.sync({ now: () => right + 20 * day })).toBe('unchanged');
  expect(await stage.sync({ now: () => right })).toBe('unchanged');
  stage.server.files = stage.second;
  expect(await stage.sync({ now: () => right })).toBe('activated');
  // One that had expired by what the clock showed: the server's clock agrees with this one.
  const short = { expiresIn: 10 * day };
  stage.server.files = await stage.publisher.publish(3, secondRecords, short);
  expect(await stage.sync({ now: () => right })).toBe('activated');
  expect(stage.state()).toMatchObject({ problem: null, failures: 0, lastChecked: right });
});

test('a clock set back is named where it would hide what has expired; the reader may vouch for it', async () => {
  const before = () => Date.now() - 20 * day;
  const expired = { now: Date.now() - 40 * day };
  const served = await stage.publisher.publish(2, secondRecords, expired);
  // Nor does another sync in between make it forget what time it was.
  expect(await stage.sync({ now: before })).toBe('unchanged');
  stage.server.files = served;
  expect(await stage.sync({ now: before })).toBe('failed');
  expect(stage.state()?.problem).toMatchObject({ code: 'clock-back' });
  expect(stage.active()?.head.version).toBe(1);
  expect(await stage.sync({ now: before, isByHand: true })).toBe('activated');
  expect(stage.state()?.problem).toBeNull();
});

test('after every fault the next sync completes', async () => {
  stage.server.files = stage.second;
  stage.server.fault = (path, response) => {
    if (!isSegment(path)) return false;
    response.writeHead(500).end();
    return true;
  };
  expect(await stage.sync()).toBe('failed');
  stage.server.fault = null;
  expect(await stage.sync()).toBe('activated');
  expect(stage.active()?.head.version).toBe(2);
  expect(stage.state()).toMatchObject({ failures: 0, problem: null });
});

test('Retry-After is honoured: at once when it is short, by the schedule when it is long', async () => {
  const now = Date.now();
  stage.server.fault = (_, response) => {
    response.writeHead(429, { 'retry-after': '7200' }).end();
    return true;
  };
  await stage.sync({ now: () => now });
  expect(stage.state()?.nextCheck).toBe(now + 7_200_000);
  let refusals = 2;
  stage.server.fault = (_, response) => {
    if (refusals-- <= 0) return false;
    response.writeHead(503, { 'retry-after': '0' }).end();
    return true;
  };
  expect(await stage.sync({}, 4)).toBe('unchanged');
});

test('nothing changed, or only re-signed: one request of at most 1 kB', async () => {
  stage.server.sent = 0;
  expect(await stage.sync()).toBe('unchanged');
  expect(stage.server.asked).toEqual(['200 head.jws']);
  expect(stage.server.sent).toBeLessThanOrEqual(1024);
  stage.server.sent = 0;
  stage.server.asked.length = 0;
  stage.server.files = await stage.publisher.publish(1, firstRecords, { expiresIn: 60 * day });
  expect(await stage.sync()).toBe('unchanged');
  expect(stage.server.asked).toEqual(['200 head.jws']);
  expect(stage.server.sent).toBeLessThanOrEqual(1024);
});

test('nothing that a server gave is sent back to it, and no language', async () => {
  const headers: string[] = [];
  stage.server.files = stage.second;
  stage.server.fault = (path, response, request) => {
    headers.push(...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`));
    response.setHeader('set-cookie', 'reader=4711; Path=/');
    response.setHeader('last-modified', 'Mon, 01 Jan 2024 00:47:11 GMT');
    // Whoever sends a tag of this server's is known by it; the server's own would be another.
    const known = request.headers['if-none-match'];
    if (!known) return false;
    response.writeHead(304, { etag: known }).end();
    return path !== '';
  };
  expect(await stage.sync()).toBe('activated');
  expect(await stage.sync()).toBe('unchanged');
  expect(headers.filter((text) => /^(if-|cookie|referer|origin)/.test(text))).toEqual([]);
  expect(headers).toContain('accept-language: *');
});

test('what a host calls a web page is read if it proves itself', async () => {
  stage.server.files = new Map(
    [...stage.second].map(([path, bytes]) =>
      path.endsWith('.jws')
        ? [path, new Uint8Array([0xef, 0xbb, 0xbf, ...bytes, 13, 10])]
        : [path, bytes],
    ),
  );
  for (const type of ['text/html', 'text/plain']) {
    stage.server.fault = (path, response) => {
      const bytes = stage.server.files.get(path);
      if (!bytes) return false;
      response.writeHead(200, { 'content-type': type }).end(bytes);
      return true;
    };
    expect(await stage.sync()).toBe(type === 'text/html' ? 'activated' : 'unchanged');
    expect(stage.state()?.problem).toBeNull();
  }
  expect(stage.active()?.head.version).toBe(2);
});

test('an unchanged head is refused when its key was taken back, at the weekly look at root.jws', async () => {
  await stage.publisher.rotate();
  stage.server.files = new Map(stage.first).set(
    'root.jws',
    await signRoot(stage.publisher.root, stage.publisher.rootKey),
  );
  expect(await stage.sync({ now: () => Date.now() + 8 * day })).toBe('failed');
  expect(stage.state()?.problem?.code).toBe('key-revoked');
  stage.server.files = await stage.publisher.publish(1, firstRecords);
  expect(await stage.sync({ now: () => Date.now() + 8 * day })).toBe('unchanged');
});

test('a signing key is replaced by a newer root.jws, and nobody has to do anything', async () => {
  await stage.publisher.rotate();
  stage.server.files = await stage.publisher.publish(2, secondRecords);
  expect(await stage.sync()).toBe('activated');
  expect(stage.state()?.changes).toMatchObject({ version: 2, statementsAdded: 0 });
});

test('stopped in the middle, it goes on where it was', async () => {
  stage.server.files = stage.second;
  const stop = new AbortController();
  const stopped = stage.sync({
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('Paused.')),
  });
  await expect(stopped).rejects.toThrow('Paused.');
  expect(stage.active()?.head.version).toBe(1);
  expect(stage.state()?.problem).toBeNull();
  expect(await stage.sync()).toBe('activated');
});

test('what was damaged here is fetched again, although the publisher has nothing new', async () => {
  const [hash = ''] = stage.store.segments.keys();
  stage.store.segments.delete(hash);
  stage.server.asked.length = 0;
  expect(await stage.sync()).toBe('mended');
  expect(stage.server.asked).toEqual(['200 head.jws', `200 segments/${hash}.ndjson.gz`]);
  expect(stage.store.segments.has(hash)).toBe(true);
});
