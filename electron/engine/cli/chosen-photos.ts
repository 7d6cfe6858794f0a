// Which photos a command is about: `--ids a,b` or `--all`.
import { AppError } from '#shared/api/errors.ts';
import type { CommandContext } from './command.ts';

export const which = { ids: { type: 'string' }, all: { type: 'boolean' } } as const;

export async function chosenPhotos(context: CommandContext): Promise<string[]> {
  const ids = context.option('ids');
  if (ids !== undefined) return ids.split(',').map((id) => id.trim());
  if (!context.flag('all')) throw new AppError('invalid_request', 'Hãy chọn ảnh bằng --ids a,b hoặc --all.');
  const { photos } = await context.call('photos.list', { search: '' });
  if (photos.length === 0) throw new AppError('not_found', 'Thư viện chưa có ảnh nào.');
  return photos.map((photo) => photo.id);
}
