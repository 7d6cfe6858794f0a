// What the engine's native code must know before it starts; it cannot be set from inside.
import { availableParallelism } from 'node:os';

/** The environment for the engine, on top of our own. `compileCache` is a folder of its own for compiled code. */
export function engineEnvironment(compileCache?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Compiled once: a third of the engine's start is otherwise spent on reading its own code.
    ...(compileCache !== undefined && { NODE_COMPILE_CACHE: compileCache }),
    // A picture more than cores, and a thread left for the disk (libuv has four in all unless told).
    UV_THREADPOOL_SIZE: String(availableParallelism() + 2),
    // glibc gives each thread a heap of its own and keeps what pictures leave there: so two heaps, pieces of a megabyte and more
    // outside them, whatever was freed before (left alone, glibc moves that bound up to 32), and free ends given back. After
    // 1,000 photos and the second look at them the engine has grown by 121 MB instead of 203.
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: String(1024 ** 2),
    MALLOC_TRIM_THRESHOLD_: String(4 * 1024 ** 2),
  };
}
