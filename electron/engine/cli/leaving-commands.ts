// Commands for what leaves the machine: copies, contact sheets and caption sheets.
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { MethodInput } from '#shared/api/contract.ts';
import { ExportFormat, Watermark } from '#shared/model/export.ts';
import type { Job } from '#shared/model/job.ts';
import { MadeFormat } from '#shared/model/story-file.ts';
import { chosenPhotos, which } from './chosen-photos.ts';
import { requireOption, requireWord, type Command, type CommandContext } from './command.ts';

export const leavingCommands: readonly Command[] = [
  {
    name: 'photos export',
    usage:
      '(--ids a,b | --all) (--out DIR | --zip FILE) [--rename PATTERN] [--edge N] [--format F] [--quality N] [--watermark TEXT] [--words all|credit|none] [--keep-location] [--untouched]',
    options: {
      ...which,
      ...{
        out: { type: 'string' },
        zip: { type: 'string' },
        rename: { type: 'string' },
        edge: { type: 'string' },
      },
      ...{
        format: { type: 'string' },
        quality: { type: 'string' },
        watermark: { type: 'string' },
        words: { type: 'string' },
      },
      ...{ 'keep-location': { type: 'boolean' }, untouched: { type: 'boolean' } },
    },
    run: async (context) => {
      const zip = context.option('zip');
      const out = zip === undefined ? resolve(requireOption(context, 'out')) : dirname(resolve(zip));
      const input = { ids: await chosenPhotos(context), out, settings: settingsOf(context, zip) };
      const { jobId, exportId } = await context.call('photos.export', input);
      const job = await ended(context, jobId);
      const report = await context.call('photos.exportReport', { exportId });
      return { zip: report.zip, files: report.files, failed: job.failed };
    },
  },
  {
    name: 'stories export',
    usage: 'ID --format docx|html|md|txt --out DIR',
    options: { format: { type: 'string' }, out: { type: 'string' } },
    run: async (context) => {
      const out = resolve(requireOption(context, 'out'));
      const { jobId } = await context.call('stories.export', {
        id: requireWord(context, 'mã bài'),
        format: oneOf('format', requireOption(context, 'format'), MadeFormat.options),
        out,
      });
      const job = await ended(context, jobId);
      return { file: join(out, job.current), failed: job.failed };
    },
  },
  {
    name: 'photos contact-sheet',
    usage: '(--ids a,b | --all) --out FILE.pdf [--columns N] [--title TEXT] [--full-captions]',
    options: {
      ...which,
      ...{
        out: { type: 'string' },
        columns: { type: 'string' },
        title: { type: 'string' },
        'full-captions': { type: 'boolean' },
      },
    },
    run: async (context) => {
      const file = resolve(requireOption(context, 'out'));
      const columns = context.option('columns');
      const sheet: MethodInput<'photos.contactSheet'>['sheet'] = {
        ...(columns !== undefined && { columns: Number(columns) }),
        title: context.option('title') ?? '',
        fullCaptions: context.flag('full-captions'),
      };
      const { jobId } = await context.call('photos.contactSheet', {
        ids: await chosenPhotos(context),
        file,
        sheet,
      });
      const job = await ended(context, jobId);
      return { photos: job.done, failed: job.failed };
    },
  },
  {
    name: 'photos sheet export',
    usage: 'FILE (.xlsx, .csv or .txt) (--ids a,b | --all)',
    options: which,
    run: async (context) => {
      const file = resolve(requireWord(context, 'tên tệp bảng chú thích'));
      return context.call('sheets.export', { ids: await chosenPhotos(context), file });
    },
  },
  {
    name: 'photos sheet import',
    usage: 'FILE [--ids a,b | --all] [--dry] [--seconds N] [--fill-empty]',
    options: {
      ...which,
      ...{ dry: { type: 'boolean' }, seconds: { type: 'string' }, 'fill-empty': { type: 'boolean' } },
    },
    run: async (context) => {
      const path = resolve(requireWord(context, 'tệp bảng chú thích'));
      const { columns } = await context.call('sheets.read', { path });
      const seconds = context.option('seconds');
      const rules: MethodInput<'sheets.apply'>['rules'] = {
        columns,
        ...(seconds !== undefined && { seconds: Number(seconds) }),
        mode: context.flag('fill-empty') ? 'fill-empty' : 'replace',
      };
      const ids = context.option('ids') === undefined ? undefined : await chosenPhotos(context);
      const plan = await context.call('sheets.preview', { path, rules, ids });
      if (context.flag('dry')) return plan;
      const { changed, undoId } = await context.call('sheets.apply', { path, rules, ids });
      return { changed, undoId, misses: plan.misses, unchanged: plan.unchanged };
    },
  },
];

type Settings = NonNullable<MethodInput<'photos.export'>['settings']>;

/** What is not asked for stays as the contract has it. */
function settingsOf({ option, flag }: CommandContext, zip: string | undefined): Settings {
  const [edge, quality, format, words] = [
    option('edge'),
    option('quality'),
    option('format'),
    option('words'),
  ];
  const watermark = option('watermark');
  return {
    ...(option('rename') !== undefined && { names: option('rename') }),
    ...(edge !== undefined && { edge: Number(edge) }),
    ...(quality !== undefined && { quality: Number(quality) }),
    ...(format !== undefined && { format: oneOf('format', format, ExportFormat.options) }),
    ...(words !== undefined && { words: oneOf('words', words, ['all', 'credit', 'none'] as const) }),
    ...(watermark !== undefined && { watermark: Watermark.parse({ kind: 'text', content: watermark }) }),
    ...(zip !== undefined && { zip: basename(zip) }),
    keep: { location: flag('keep-location') },
    untouched: flag('untouched'),
  };
}

function oneOf<T extends string>(name: string, value: string, options: readonly T[]): T {
  const found = options.find((option) => option === value);
  if (found !== undefined) return found;
  throw new AppError('invalid_request', `--${name} nhận: ${options.join(', ')}.`);
}

/** @throws AppError what ended the job before its end */
async function ended(context: CommandContext, jobId: string): Promise<Job> {
  const job = await context.engine.jobs.finished(jobId);
  if (job.error !== null) throw new AppError(job.error.code, job.error.message);
  return job;
}
