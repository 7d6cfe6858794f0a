// Photos into the library from the terminal, and what belongs to it: cards, the clocks of cameras.
import { resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import { PatternField } from '#shared/model/photo.ts';
import { requireOption, requireWord, type Command, type CommandContext } from './command.ts';

export const ingestCommands: readonly Command[] = [
  {
    name: 'photos import',
    usage: 'DIR [--recursive] [--profile NAME] [--second DIR]',
    options: { recursive: { type: 'boolean' }, profile: { type: 'string' }, second: { type: 'string' } },
    createsLibrary: true,
    run: importPhotos,
  },
  {
    name: 'photos cards',
    usage: '',
    run: async ({ call, engine }) => {
      await engine.ingest.look();
      return call('ingest.cards', {});
    },
  },
  {
    name: 'photos profile',
    usage: '--name N [--event E] [--place P] [--names PATTERN] [--photographer SERIAL=NAME] [--set credit=…]',
    options: {
      name: { type: 'string' },
      event: { type: 'string' },
      place: { type: 'string' },
      names: { type: 'string' },
      photographer: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
    },
    run: saveProfile,
  },
  {
    name: 'photos clock',
    usage: '--serial S --shift +63m',
    options: { serial: { type: 'string' }, shift: { type: 'string' } },
    run: setClock,
  },
];

async function setClock(context: CommandContext): Promise<object> {
  const { camera, shiftMs, jobId } = await context.call('ingest.setClock', {
    camera: requireOption(context, 'serial'),
    shiftMs: parseShift(requireOption(context, 'shift')),
  });
  const { error, done } = await context.engine.jobs.finished(jobId);
  if (error !== null) throw new AppError(error.code, error.message);
  return { camera, shiftMs, photos: done };
}

async function importPhotos(context: CommandContext): Promise<object> {
  const path = resolve(requireWord(context, 'thư mục ảnh'));
  const second = context.option('second');
  const { jobId } = await context.call('photos.import', {
    paths: [path],
    recursive: context.flag('recursive'),
    profile: await namedProfile(context),
    second: second === undefined ? null : resolve(second),
  });
  const job = await context.engine.jobs.finished(jobId);
  if (job.error !== null) throw new AppError(job.error.code, job.error.message);
  const { photos } = await context.call('photos.list', { ids: job.created });
  const { ingests } = await context.call('ingest.list', {});
  return {
    photos: photos.map(({ id, fileName, hash }) => ({ id, file: fileName, hash })),
    duplicates: job.duplicates,
    failed: job.failed,
    verdict: ingests.find((ingest) => ingest.jobId === jobId)?.verdict ?? null,
  };
}

/** One profile per name: saving again replaces it. */
async function saveProfile(context: CommandContext): Promise<object> {
  const name = requireOption(context, 'name');
  const { profiles } = await context.call('ingest.profiles', {});
  const old = profiles.find(({ profile }) => profile.name === name);
  const { id } = await context.call('ingest.saveProfile', {
    ...(old && { id: old.id }),
    profile: {
      name,
      event: context.option('event') ?? '',
      place: context.option('place') ?? '',
      namePattern: context.option('names') ?? '',
      photographers: context.options('photographer').map(parsePhotographer),
      template: Object.fromEntries(context.options('set').map(parseSetting)),
    },
  });
  return { id };
}

/** `credit=Nguyễn An` → field and text. @throws AppError invalid_request */
function parseSetting(text: string): [PatternField, string] {
  const at = text.indexOf('=');
  const field = PatternField.safeParse(text.slice(0, Math.max(at, 0)));
  if (field.success) return [field.data, text.slice(at + 1)];
  throw new AppError(
    'invalid_request',
    `--set cần dạng trường=nội dung, với trường là: ${PatternField.options.join(', ')}.`,
  );
}

function parsePhotographer(text: string): { serial: string; creator: string; credit: string } {
  const [serial = '', ...name] = text.split('=');
  if (serial !== '' && name.length > 0) return { serial, creator: name.join('='), credit: '' };
  throw new AppError('invalid_request', '--photographer cần dạng số máy=tên, ví dụ 6012345=Minh Anh.');
}

async function namedProfile(context: CommandContext): Promise<IngestProfile | null> {
  const name = context.option('profile');
  if (name === undefined) return null;
  const { profiles } = await context.call('ingest.profiles', {});
  const found = profiles.find(
    ({ profile }) => profile.name.toLowerCase() === name.normalize('NFC').toLowerCase(),
  );
  if (found !== undefined) return found.profile;
  const names = profiles.map(({ profile }) => profile.name).join(', ') || 'chưa có bộ nào';
  throw new AppError('not_found', `Không có bộ thiết lập nhập ảnh “${name}”. Đang có: ${names}.`);
}

const SHIFT = /^(?<sign>[+-]?)(?:(?<hours>\d+)h)?(?:(?<minutes>\d+)m)?(?:(?<seconds>\d+)s)?$/u;

/** `+63m`, `-1h30m`, `15s` → milliseconds. */
function parseShift(text: string): number {
  const parts = SHIFT.exec(text.trim())?.groups;
  if (parts === undefined || !/\d/u.test(text)) {
    throw new AppError('invalid_request', '--shift cần dạng +63m, -1h30m hoặc +15s.');
  }
  const { sign, hours = '0', minutes = '0', seconds = '0' } = parts;
  const total = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -1 : 1) * total * 1000;
}
