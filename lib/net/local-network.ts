/**
 * Which hosts are of this machine or of a network that only some reach. Nobody but the reader has
 * reason to send a request there: a publisher has readers elsewhere.
 */

/** Of the machine, of a home or an office; a name without a dot is one of a network's own. */
const localNames =
  /^[^.]*$|\.(localhost|local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa)$/;

/** The IPv4 blocks that no public server is in (RFC 6890), as first address and prefix length. */
const localBlocks: readonly [address: readonly number[], length: number][] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[127, 0, 0, 0], 8],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 0, 0, 0], 24],
  [[192, 168, 0, 0], 16],
  [[198, 18, 0, 0], 15],
  // Multicast, reserved, broadcast.
  [[224, 0, 0, 0], 3],
];

const toNumber = (bytes: readonly number[]) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

function isLocalV4(bytes: readonly number[]): boolean {
  const address = toNumber(bytes);
  return localBlocks.some(([first, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(address / size) === Math.floor(toNumber(first) / size);
  });
}

/** The eight groups of an address as URLs write it, in brackets and with `::` at most once. */
function readV6(host: string): number[] {
  const [before = '', after] = host.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((g) => parseInt(g, 16)));
  const [start, end] = [groups(before), groups(after ?? '')];
  return [...start, ...new Array(Math.max(0, 8 - start.length - end.length)).fill(0), ...end];
}

/** The IPv4 address in two groups of an IPv6 address. */
const bytesOf = (groups: readonly number[]) => groups.flatMap((group) => [group >> 8, group & 255]);

function isLocalV6(groups: readonly number[]): boolean {
  const [first = 0, second = 0] = groups;
  const isZero = (upTo: number) => groups.slice(0, upTo).every((group) => group === 0);
  // Unspecified, loopback, and IPv4 in the old forms and the mapped one.
  if (isZero(5) && (groups[5] === 0 || groups[5] === 0xffff)) {
    return (isZero(7) && (groups[7] ?? 0) <= 1) || isLocalV4(bytesOf(groups.slice(6)));
  }
  // Translation (RFC 6052, 8215) and 6to4 hold an IPv4 address.
  if (first === 0x64 && second === 0xff9b) {
    return groups[2] !== 0 || isLocalV4(bytesOf(groups.slice(6)));
  }
  if (first === 0x2002) return isLocalV4(bytesOf(groups.slice(1, 3)));
  // Only 2000::/3 is given out for public use: the rest is link-local, unique local, multicast.
  return first >> 13 !== 1;
}

/**
 * Whether an address names a host in a local network. What a public name resolves to is not known.
 * @param address absolute; its host in any form that URLs allow (decimal, hexadecimal, with a dot
 *   at its end)
 */
export function isLocalAddress(address: string): boolean {
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return isLocalV6(readV6(host));
  // URLs write every form of an IPv4 address in this one.
  if (/^\d+(\.\d+){3}$/.test(host)) return isLocalV4(host.split('.').map(Number));
  return localNames.test(host);
}
