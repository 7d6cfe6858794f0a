// A change in place that the power cuts: whatever reached the disk, the old words come back whole.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { HeadWrite } from '#engine/metadata/library-head.ts';
import { requireHead } from '#engine/metadata/write-jpeg-metadata.ts';
import { withOldBytes, type Undo } from '#engine/write-back/journal.ts';
import { everything, ingested } from '#tests/support/ingested-copy.ts';
import { makeArrangement } from '#tests/support/jpeg-arrangements.ts';
import { sharedMaterial } from '#tests/support/material.ts';

describe('a change in place that is cut at any byte', () => {
  test('the old words come back whole, in every file', { timeout: 240_000 }, async () => {
    let cutEverywhere = 0;
    for (const [name, make] of everything()) {
      const { copy, write } = ingested(await make());
      const head = copy.subarray(0, requireHead(copy).scanStart);
      // A long head is hashed slowly: there the cuts stand further apart.
      const step = head.length <= LONG_HEAD ? 1 : 101;
      expect([name, firstLoss(head, write, step)]).toEqual([name, undefined]);
      if (step === 1) cutEverywhere += 1;
    }
    expect(cutEverywhere).toBeGreaterThanOrEqual(sharedMaterial === undefined ? 15 : 50);
  });

  test('pages of the disk may arrive in any order', async () => {
    const { copy, write } = ingested(await makeArrangement('straight from a camera'));
    const head = copy.subarray(0, requireHead(copy).scanStart);
    const undo = undoOf(head, write);
    const page = 512;
    const pages = Math.min(10, Math.ceil(write.newBytes.length / page));
    for (let arrived = 0; arrived < 2 ** pages; arrived += 1) {
      const torn = Buffer.from(head);
      for (let at = 0; at < pages; at += 1) {
        if ((arrived & (1 << at)) === 0) continue;
        torn.set(write.newBytes.subarray(at * page, (at + 1) * page), write.offset + at * page);
      }
      expect(withOldBytes(torn, undo)?.equals(head)).toBe(true);
    }
  });

  test('a file that is another one by now is left alone', async () => {
    const { copy, write } = ingested(await makeArrangement('straight from a camera'));
    const head = copy.subarray(0, requireHead(copy).scanStart);
    const foreign = Buffer.from(head);
    foreign[3] = 0;
    expect(withOldBytes(foreign, undoOf(head, write))).toBeUndefined();
    expect(withOldBytes(head.subarray(1), undoOf(head, write))).toBeUndefined();
  });
});

const LONG_HEAD = 20_000;

/** The write reaches the disk byte by byte, and after each the power goes: where would the old words not come back? */
function firstLoss(head: Buffer, write: HeadWrite, step: number): number | undefined {
  const undo = undoOf(head, write);
  const torn = Buffer.from(head);
  let arrived = 0;
  for (let length = 0; length <= write.newBytes.length; length += step) {
    torn.set(write.newBytes.subarray(arrived, length), write.offset + arrived);
    arrived = length;
    if (withOldBytes(torn, undo)?.equals(head) !== true) return length;
  }
  return undefined;
}

function undoOf(head: Buffer, { offset, oldBytes }: HeadWrite): Undo {
  const headHash = createHash('sha256').update(head).digest('hex');
  return { byteOffset: offset, oldBytes, headLength: head.length, headHash };
}
