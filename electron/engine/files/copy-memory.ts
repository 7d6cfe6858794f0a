// The memory one worker copies through, file after file: fresh buffers of a photo's size would keep the collector busier than
// the disk.

export type CopyMemory = {
  /** For a portion of a source; what was handed out before is overwritten. */
  readonly portion: (length: number) => Buffer<ArrayBuffer>;
  /** For what is read back. */
  readonly step: Buffer<ArrayBuffer>;
};

export function createCopyMemory(): CopyMemory {
  let room = Buffer.alloc(0);
  return {
    portion: (length) => {
      if (room.length < length) room = Buffer.allocUnsafeSlow(length);
      return room.subarray(0, length);
    },
    step: Buffer.allocUnsafeSlow(1024 * 1024),
  };
}
