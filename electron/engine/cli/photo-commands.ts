import { resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { PatternField } from '#shared/model/photo.ts';
import { chosenPhotos, which } from './chosen-photos.ts';
import { requireWord, type Command } from './command.ts';

export const photoCommands: readonly Command[] = [
  {
    name: 'photos import',
    usage: 'DIR [--recursive]',
    options: { recursive: { type: 'boolean' } },
    createsLibrary: true,
    run: async (context) => {
      const path = resolve(requireWord(context, 'thư mục ảnh'));
      const { jobId } = await context.call('photos.import', {
        paths: [path],
        recursive: context.flag('recursive'),
      });
      const job = await context.engine.jobs.finished(jobId);
      if (job.error !== null) throw new AppError(job.error.code, job.error.message);
      const { photos } = await context.call('photos.list', { ids: job.created });
      return {
        photos: photos.map(({ id, fileName, hash }) => ({ id, file: fileName, hash })),
        duplicates: job.duplicates,
        failed: job.failed,
      };
    },
  },
  {
    name: 'photos list',
    usage: '[--search TEXT]',
    options: { search: { type: 'string' } },
    run: async ({ call, option }) => call('photos.list', { search: option('search') ?? '' }),
  },
  {
    name: 'photos caption',
    usage: '(--ids a,b | --all) --set caption=… [--set credit=…]',
    options: { ...which, set: { type: 'string', multiple: true } },
    run: async (context) => {
      const { changed } = await context.call('photos.applyCaptions', {
        ids: await chosenPhotos(context),
        fields: Object.fromEntries(context.options('set').map(parseSetting)),
      });
      return { changed };
    },
  },
];

function parseSetting(text: string): [PatternField, string] {
  const at = text.indexOf('=');
  const field = PatternField.safeParse(text.slice(0, Math.max(at, 0)));
  if (field.success) return [field.data, text.slice(at + 1)];
  throw new AppError(
    'invalid_request',
    `--set cần dạng trường=nội dung, với trường là: ${PatternField.options.join(', ')}.`,
  );
}
