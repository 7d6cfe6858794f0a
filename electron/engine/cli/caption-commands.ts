// Captions from the terminal: settings and templates, find and replace, lists of codes.
import { resolve } from 'node:path';
import type { MethodInput } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import { BatchField, ReplaceField } from '#shared/model/caption-batch.ts';
import { CaptionMode } from '#shared/model/photo.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { chosenPhotos } from './chosen-photos.ts';
import { requireOption, requireWord, type Command, type CommandContext } from './command.ts';

export const codeCommands: readonly Command[] = [
  {
    name: 'codes import',
    usage: 'FILE',
    createsLibrary: true,
    run: async (context) => {
      const { list, skipped } = await context.call('codes.import', {
        path: resolve(requireWord(context, 'tệp mã')),
      });
      for (const { line, reason } of skipped) context.say(`Dòng ${line}: ${reason}.`);
      return { list, skipped };
    },
  },
  {
    name: 'codes list',
    usage: '[--search TEXT]',
    options: { search: { type: 'string' } },
    run: async ({ call, option }) => {
      const { lists } = await call('codes.lists', {});
      const { codes } = await call('codes.search', { search: option('search') ?? '', limit: 2000 });
      return { lists, codes };
    },
  },
];

/** A template first; what is set by hand goes over it. */
export async function captionPhotos(context: CommandContext): Promise<object> {
  const template = await chosenTemplate(context);
  const settings = context.options('set').map((text) => parsePair(text, '--set', 'nội dung'));
  const modes = context.options('mode').map((text) => parsePair(text, '--mode', 'kiểu'));
  const batch: MethodInput<'photos.applyCaptions'> = {
    ids: await chosenPhotos(context),
    fields: { ...template.fields, ...Object.fromEntries(settings) },
    modes: {
      ...template.modes,
      ...Object.fromEntries(modes.map(([field, mode]) => [field, parseMode(mode)])),
    },
  };
  if (Object.keys(batch.fields).length === 0) {
    throw new AppError(
      'invalid_request',
      'Chưa có gì để ghi: hãy dùng --set trường=nội dung hoặc --template TÊN.',
    );
  }
  const { changed } = await context.call('photos.applyCaptions', batch);
  return { changed };
}

/** With `--dry` what every photo would become, else how many changed. */
export async function replaceInPhotos(context: CommandContext): Promise<object> {
  const batch: MethodInput<'photos.applyReplace'> = {
    ids: await chosenPhotos(context),
    rule: {
      find: requireOption(context, 'find'),
      replacement: requireOption(context, 'with'),
      isPattern: context.flag('pattern'),
      matchCase: !context.flag('ignore-case'),
      matchMarks: !context.flag('ignore-marks'),
      wholeWord: context.flag('whole-word'),
    },
    ...chosenFields(context),
  };
  if (context.flag('dry')) return context.call('photos.previewReplace', batch);
  const { changed } = await context.call('photos.applyReplace', batch);
  return { changed };
}

function chosenFields(context: CommandContext): { fields?: ReplaceField[] } {
  const asked = context.option('fields');
  if (asked === undefined) return {};
  return {
    fields: asked.split(',').map((name) => {
      const field = ReplaceField.safeParse(name.trim());
      if (field.success) return field.data;
      throw new AppError('invalid_request', `--fields gồm các trường: ${ReplaceField.options.join(', ')}.`);
    }),
  };
}

type FromTemplate = Pick<MethodInput<'photos.applyCaptions'>, 'fields' | 'modes'>;

async function chosenTemplate(context: CommandContext): Promise<FromTemplate> {
  const name = context.option('template');
  if (name === undefined) return { fields: {}, modes: {} };
  const { templates } = await context.call('captionTemplates.list', {});
  const template = templates.find((known) => fold(known.name.trim()) === fold(name.trim()));
  if (template === undefined) {
    const known = templates.map((other) => `“${other.name}”`).join(', ');
    const choice = known === '' ? 'Thư viện chưa có mẫu nào.' : `Các mẫu đang có: ${known}.`;
    throw new AppError('not_found', `Không có mẫu “${name}”. ${choice}`);
  }
  const fields = Object.entries(template.fields);
  return {
    fields: Object.fromEntries(fields.map(([field, { pattern }]) => [field, pattern])),
    modes: Object.fromEntries(fields.map(([field, { mode }]) => [field, mode])),
  };
}

function parsePair(text: string, option: string, what: string): [BatchField, string] {
  const at = text.indexOf('=');
  const field = BatchField.safeParse(text.slice(0, Math.max(at, 0)));
  if (field.success) return [field.data, text.slice(at + 1)];
  throw new AppError(
    'invalid_request',
    `${option} cần dạng trường=${what}, với trường là: ${BatchField.options.join(', ')}.`,
  );
}

function parseMode(text: string): CaptionMode {
  const mode = CaptionMode.safeParse(text);
  if (mode.success) return mode.data;
  throw new AppError(
    'invalid_request',
    `--mode cần dạng trường=kiểu, với kiểu là: ${CaptionMode.options.join(', ')}.`,
  );
}
