// Memory that files are read into on their way to a decoder, used again for the next: megabytes of garbage for every picture
// would keep the collector as busy as a decoder.
import type { Room } from '../files/copy-memory.ts';

/** A few pictures are under way at a time, each with its file and its preview. */
const MOST_KEPT = 6;
/** Bytes. Most cameras' photos are smaller; what a larger one took is given back to the system. */
const LARGEST_KEPT = 16 * 1024 * 1024;

const free: Buffer[] = [];

/** Runs `work` with memory of its own, good until it ends. Nothing it was lent may be used once it has ended, by whatever it returned neither. */
export async function withRooms<T>(work: (room: Room) => Promise<T>): Promise<T> {
  const lent: Buffer[] = [];
  try {
    return await work((length) => {
      const room = takeRoom(length);
      lent.push(room);
      return room.subarray(0, length);
    });
  } finally {
    for (const room of lent) giveBack(room);
  }
}

function takeRoom(length: number): Buffer {
  const place = free.findIndex((room) => room.length >= length);
  const [room] = place === -1 ? [] : free.splice(place, 1);
  return room ?? Buffer.allocUnsafeSlow(length);
}

/** The smallest go first: a larger one serves for everything. */
function giveBack(room: Buffer): void {
  if (room.length > LARGEST_KEPT) return;
  free.push(room);
  free.sort((one, other) => one.length - other.length);
  if (free.length > MOST_KEPT) free.shift();
}
