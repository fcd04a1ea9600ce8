import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

/** The pictures of the demo: drawn, not taken. */
const pictures = ["before", "after", "signature", "chat"] as const;
export type Picture = (typeof pictures)[number];

export interface Drawn {
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

type Colour = readonly [red: number, green: number, blue: number];
type Paint = (x: number, y: number) => Colour;

const width = 320;
const height = 240;
const stain = (x: number, y: number) =>
  ((x - 150) / 90) ** 2 + ((y - 110) / 55) ** 2 < 1 + 0.25 * Math.sin(x / 9) * Math.cos(y / 7);
const tile = (x: number, y: number) => x % 64 < 2 || y % 64 < 2;
const wall = (x: number, y: number): Colour =>
  tile(x, y) ? [188, 190, 192] : [226 - y / 20, 226 - y / 20, 220 - y / 18];
const stroke = (x: number, y: number) =>
  [0, 70, 140].some(
    (shift) =>
      Math.abs(y - 120 - 38 * Math.sin((x - shift) / 17) * Math.cos((x + shift) / 41)) < 2.2 &&
      x > 50 + shift / 3 &&
      x < 250 - shift / 4,
  );
const bubble = (x: number, y: number) =>
  y % 60 > 14 && y % 60 < 46 ? (Math.floor(y / 60) % 2 === 0 ? x > 20 && x < 210 : x > 120 && x < 300) : false;

const paints: Readonly<Record<Picture, Paint>> = {
  before: (x, y) => (stain(x, y) ? [148 + (x % 7), 132, 104] : wall(x, y)),
  after: wall,
  signature: (x, y) => (stroke(x, y) ? [24, 32, 72] : [255, 255, 255]),
  chat: (x, y) => (bubble(x, y) ? (Math.floor(y / 60) % 2 === 0 ? [255, 255, 255] : [149, 236, 105]) : [237, 237, 237]),
};

/** Draws all of them once. */
export function draw(): ReadonlyMap<Picture, Drawn> {
  return new Map(
    pictures.map((picture) => {
      const bytes = png(paints[picture]);
      return [picture, { bytes, sha256: createHash("sha256").update(bytes).digest() }];
    }),
  );
}

/** A PNG of 8 bits a colour (RFC 2083): head, one block of packed lines, end. */
function png(paint: Paint): Buffer {
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => paint(x, y)).flat()]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
