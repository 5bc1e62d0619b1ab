/** The browser's only way out is a proxy of the test's own, which sees every request there is. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { serveFaults } from '../lib/sync/fixtures/fault-server.ts';
import { createPublisher } from '../lib/sync/fixtures/publisher.ts';
import { withStray } from './damaged.ts';
import { launch } from './driver/launch.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';
import { firstBridge, secondBridge } from './sync-bridge.ts';
import { startReader } from './sync-reader.ts';

/** What the browsers ask for by themselves, whatever they are told; none of it is the extension's. */
const browsersOwn =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com)(:443)?$/;

/** This machine's: of the proxy's and the browsers' own requests none goes further. */
const ownHosts = ['127.0.0.1', 'localhost'];

async function startProxy() {
  const hosts = new Set<string>();
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '');
    hosts.add(url.host);
    // To look up a name may take half a minute where there is no network, and stands in the way of
    // what is looked up and read for the test meanwhile.
    if (!ownHosts.includes(url.hostname)) {
      response.writeHead(403).end();
      return;
    }
    // A connection of its own for each: one that is kept may just be closed by the server. What is
    // cut off here is cut off there too, or the browser would wait for the rest.
    const options = { method: incoming.method, headers: incoming.headers, agent: false };
    const outgoing = forward(url, options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, () => {});
    });
    pipeline(incoming, outgoing, (error) => {
      if (error) response.destroy();
    });
  });
  // Nothing beyond this machine is reached: what asks for it is noted and turned away.
  server.on('connect', (incoming, socket) => {
    hosts.add(incoming.url ?? '');
    // A browser that is closed meanwhile resets the connection.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    hosts: () => [...hosts].filter((host) => !browsersOwn.test(host)).sort(),
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

test('no request goes anywhere but to the pages a reader opens and the origins of subscriptions', async ({
  drivenBrowser,
  site,
}) => {
  test.setTimeout(90_000);
  const proxy = await startProxy();
  const publisher = await createPublisher();
  const server = await serveFaults(await publisher.publish(1, firstBridge));
  const reader = await startReader(drivenBrowser, { proxy: proxy.address });
  const hostOf = (origin: string) => new URL(origin).host;
  try {
    const page = await reader.driver.open(site.page(article('<p>Aleppo</p>')));
    await expectMarked(page, ['Aleppo']);
    await page.close();
    expect(proxy.hosts()).toEqual([hostOf(site.origin)]);

    await reader.subscribe(server.address);
    const both = [hostOf(site.origin), hostOf(server.origin)].sort();
    expect(proxy.hosts()).toEqual(both);
    server.files = await publisher.publish(2, secondBridge);
    server.fault = (path, response) => {
      if (!path.startsWith('segments/')) return false;
      response.writeHead(302, { location: `${server.otherOrigin}/corpus/${path}` }).end();
      return true;
    };
    await reader.ask('syncNow', { corpus: publisher.corpus });
    expect((await reader.onlySubscription())?.problem?.code).toBe('redirect-refused');
    await reader.ask('unsubscribe', { corpus: publisher.corpus });
    server.asked.length = 0;
    await expect(reader.ask('syncNow', { corpus: publisher.corpus })).rejects.toThrow(
      /not-subscribed/,
    );
    await reader.ask('syncNow', { corpus: null });
    expect(proxy.hosts()).toEqual(both);
    expect(server.asked).toEqual([]);
  } finally {
    await reader.close();
    await server.close();
    await proxy.close();
  }
});

test('a request of the extension to anybody else would be seen', async ({ drivenBrowser }) => {
  test.setTimeout(60_000);
  const proxy = await startProxy();
  const build = await withStray(drivenBrowser, 'http://stranger.example/');
  const driver = await launch(drivenBrowser, {
    extensionDir: build.folder,
    proxy: proxy.address,
  });
  try {
    // Firefox makes it https.
    await expect
      .poll(() => proxy.hosts(), { timeout: 15_000 })
      .toEqual([expect.stringMatching(/^stranger\.example(:443)?$/)]);
  } finally {
    await driver.close();
    await build.remove();
    await proxy.close();
  }
});
