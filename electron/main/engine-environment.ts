// What the engine's native code must know before it starts; it cannot be set from inside.
import { availableParallelism } from 'node:os';

/** The environment for the engine, on top of our own. `compileCache` is a folder of its own for compiled code. */
export function engineEnvironment(compileCache?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Compiled once: a third of the engine's start is otherwise spent on reading its own code.
    ...(compileCache !== undefined && { NODE_COMPILE_CACHE: compileCache }),
    // A picture more than cores (the pool of pictures sees to that), and threads left for the disk, which is asked to make
    // several files durable at once (libuv has four in all unless told).
    UV_THREADPOOL_SIZE: String(availableParallelism() + 10),
    // glibc gives each thread a heap of its own and keeps what pictures leave there: one heap for all of them, so that the next
    // picture uses what the last one left. The bounds from which memory is given back stay glibc's own, which move: with bounds
    // of a few megabytes each buffer of pixels is a new piece of memory from the system, and where that is slow (virtual
    // machines that return what is free to their host) pictures take up to four times as long. After 1,000 photos and the second
    // look at them the engine has grown by 128 MB, 100 with such bounds.
    MALLOC_ARENA_MAX: '1',
  };
}
