import { resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { PatternField } from '#shared/model/photo.ts';
import { requireOption, type Command, type CommandContext } from './command.ts';

const which = { ids: { type: 'string' }, all: { type: 'boolean' } } as const;

export const photoCommands: readonly Command[] = [
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
  {
    name: 'photos export',
    usage: '(--ids a,b | --all) --out DIR',
    options: { ...which, out: { type: 'string' } },
    run: async (context) =>
      context.call('photos.export', {
        ids: await chosenPhotos(context),
        out: resolve(requireOption(context, 'out')),
      }),
  },
];

async function chosenPhotos(context: CommandContext): Promise<string[]> {
  const ids = context.option('ids');
  if (ids !== undefined) return ids.split(',').map((id) => id.trim());
  if (!context.flag('all')) throw new AppError('invalid_request', 'Hãy chọn ảnh bằng --ids a,b hoặc --all.');
  const { photos } = await context.call('photos.list', { search: '' });
  if (photos.length === 0) throw new AppError('not_found', 'Thư viện chưa có ảnh nào.');
  return photos.map((photo) => photo.id);
}

/** `credit=Nguyễn An` → field and text. @throws AppError invalid_request */
export function parseSetting(text: string): [PatternField, string] {
  const at = text.indexOf('=');
  const field = PatternField.safeParse(text.slice(0, Math.max(at, 0)));
  if (field.success) return [field.data, text.slice(at + 1)];
  throw new AppError(
    'invalid_request',
    `--set cần dạng trường=nội dung, với trường là: ${PatternField.options.join(', ')}.`,
  );
}
