/**
 * Pictures small enough to keep: 256 colours from a palette, a third of what browsers write.
 * @see https://www.w3.org/TR/png-3/
 */
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const mostColours = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** CRC-32 as PNG has it. */
function sumUp(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function makeChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(sumUp(body), body.length + 4);
  return chunk;
}

function distance(one: number, other: number): number {
  const part = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

/** Every colour's place in the palette: the most frequent ones, the others nearest to them. */
function choosePalette(pixels: Uint32Array): { palette: number[]; places: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette = colours.slice(0, mostColours);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of colours.slice(mostColours)) {
    const distances = palette.map((each) => distance(each, colour));
    places.set(colour, distances.indexOf(Math.min(...distances)));
  }
  return { palette, places };
}

/**
 * Writes a picture anew with at most 256 colours: its own most frequent ones, and for the rest,
 * which are edges of letters, the nearest of them.
 * @param png without transparency, as browsers make screenshots
 */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) pixels[at] = data.readUInt32BE(at * 4) >>> 8;
  const { palette, places } = choosePalette(pixels);

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each a place in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.concat(
    palette.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])),
  );
  // Each line begins with its filter: none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < pixels.length; at++) {
    const line = Math.floor(at / width);
    lines[at + line + 1] = places.get(pixels[at] ?? 0) ?? 0;
  }
  return Buffer.concat([
    signature,
    makeChunk('IHDR', header),
    makeChunk('PLTE', colours),
    makeChunk('IDAT', deflateSync(lines, { level: 9 })),
    makeChunk('IEND', Buffer.alloc(0)),
  ]);
}
