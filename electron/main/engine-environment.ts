// What the engine's native code must know before it starts; it cannot be set from inside.
import { availableParallelism } from 'node:os';

/** The environment for the engine, on top of our own. `compileCache` is a folder of its own for compiled code. */
export function engineEnvironment(compileCache?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Compiled once: a third of the engine's start is otherwise spent on reading its own code.
    ...(compileCache !== undefined && { NODE_COMPILE_CACHE: compileCache }),
    // A picture per core, and two threads left for the disk (libuv has four in all unless told).
    UV_THREADPOOL_SIZE: String(availableParallelism() + 2),
    // glibc gives each thread a heap of its own and keeps what pictures leave there: 75 MB after 1,000 photos instead of 130.
    MALLOC_ARENA_MAX: '2',
  };
}
