import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLocalAddress } from './local-network.ts';

test.each([
  'https://localhost/',
  'https://a.localhost./',
  'https://printer/',
  'https://nas.local/',
  'https://NAS.LOCAL./',
  'https://router.home.arpa/',
  'https://wiki.intranet/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0x7f000001/',
  'https://017700000001/',
  'https://0/',
  'https://10.1.2.3/',
  'https://100.64.0.1/',
  'https://169.254.169.254/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://①⑨②.168.1.1/',
  'https://198.19.0.1/',
  'https://239.1.1.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::127.0.0.1]/',
  'https://[::ffff:192.168.1.1]/',
  'https://[::ffff:c0a8:101]/',
  'https://[64:ff9b::10.0.0.1]/',
  'https://[64:ff9b:1::8.8.8.8]/',
  'https://[2002:c0a8:101::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
])('%s is in a local network', (address) => {
  expect(isLocalAddress(address)).toBe(true);
});

test.each([
  'https://publisher.example/',
  'https://publisher.example./',
  'https://local.example/',
  'https://a.notlocal/',
  'https://192.168.1.1.example/',
  'https://8.8.8.8/',
  'https://9.255.255.255/',
  'https://11.0.0.0/',
  'https://100.63.255.255/',
  'https://100.128.0.0/',
  'https://126.255.255.255/',
  'https://128.0.0.1/',
  'https://172.15.255.255/',
  'https://172.32.0.0/',
  'https://192.167.255.255/',
  'https://192.169.0.0/',
  'https://223.255.255.255/',
  'https://[2606:4700::1111]/',
  'https://[::ffff:8.8.8.8]/',
  'https://[64:ff9b::8.8.8.8]/',
  'https://[2002:808:808::1]/',
])('%s is not', (address) => {
  expect(isLocalAddress(address)).toBe(false);
});

test('every form of an IPv4 address is taken alike', () => {
  fc.assert(
    fc.property(fc.ipV4(), (dotted) => {
      const number = dotted.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
      const isLocal = isLocalAddress(`https://${dotted}/`);
      for (const host of [`${number}`, `0x${number.toString(16)}`, `[::ffff:${dotted}]`]) {
        expect(isLocalAddress(`https://${host}/`), host).toBe(isLocal);
      }
    }),
  );
});
