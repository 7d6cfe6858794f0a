// The yardstick for thumbnails: libvips' own program, in whichever way is fastest on this machine.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { renditions } from '#shared/model/photo.ts';
import { runToEnd } from './run-to-end.ts';

export type VipsWay = {
  readonly what: string;
  readonly format: string;
  /** Processes at once, each with its share of the files. */
  readonly processes: number;
};

/** Its usual JPEG and the WebP our thumbnails are; one process with libvips' own threads, or one thread on every core. */
export const vipsWays: readonly VipsWay[] = ['.jpg', '.webp[Q=80,effort=0]'].flatMap((format) =>
  [1, availableParallelism()].map((processes) => ({
    what: `vipsthumbnail ${format}, ${processes} tiến trình`,
    format,
    processes,
  })),
);

/** Makes a thumbnail of every file, as large as ours, into `outDir`. */
export async function runVipsthumbnail(
  way: VipsWay,
  files: readonly string[],
  outDir: string,
): Promise<void> {
  const { format, processes } = way;
  const shares = Array.from({ length: processes }, (_, share) =>
    files.filter((_file, index) => index % processes === share),
  );
  const size = `${renditions.thumb}x${renditions.thumb}`;
  const output = join(outDir, `%s${format}`);
  await Promise.all(
    shares.map((share) =>
      runToEnd('vipsthumbnail', ['--size', size, '--output', output, ...share], {
        ...(processes > 1 && { VIPS_CONCURRENCY: '1' }),
      }),
    ),
  );
}
