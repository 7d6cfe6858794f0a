// IPTC-IIM 4.2 datasets as bytes: what old tools and agencies read. Structure only.

export type Dataset = {
  /** 1 envelope, 2 application. */
  readonly record: number;
  readonly number: number;
  readonly value: Uint8Array;
};

const TAG = 0x1c;
/** A length with this bit set tells the size of the length itself. */
const EXTENDED = 0x8000;

/** Reads until the bytes stop being datasets; what follows them (padding, damage) is left out. */
export function parseIim(bytes: Uint8Array): readonly Dataset[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const datasets: Dataset[] = [];
  let at = 0;
  while (at + 5 <= bytes.length && bytes[at] === TAG) {
    const short = view.getUint16(at + 3);
    const sizeBytes = short & EXTENDED ? short & 0x7fff : 0;
    if (sizeBytes > 4 || at + 5 + sizeBytes > bytes.length) break;
    const length = sizeBytes === 0 ? short : readSize(bytes, at + 5, sizeBytes);
    const start = at + 5 + sizeBytes;
    if (start + length > bytes.length) break;
    datasets.push({
      record: view.getUint8(at + 1),
      number: view.getUint8(at + 2),
      value: bytes.subarray(start, start + length),
    });
    at = start + length;
  }
  return datasets;
}

/** In record order, as the standard demands; within a record the given order stays. */
export function serializeIim(datasets: readonly Dataset[]): Buffer {
  const ordered = datasets.toSorted((a, b) => a.record - b.record);
  return Buffer.concat(
    ordered.flatMap(({ record, number, value }) => [header({ record, number, length: value.length }), value]),
  );
}

function header({ record, number, length }: { record: number; number: number; length: number }): Buffer {
  const isLong = length >= EXTENDED;
  const head = Buffer.alloc(isLong ? 9 : 5);
  head.set([TAG, record, number]);
  head.writeUInt16BE(isLong ? EXTENDED | 4 : length, 3);
  if (isLong) head.writeUInt32BE(length, 5);
  return head;
}

function readSize(bytes: Uint8Array, at: number, count: number): number {
  let size = 0;
  for (let index = 0; index < count; index += 1) size = size * 256 + (bytes[at + index] ?? 0);
  return size;
}
