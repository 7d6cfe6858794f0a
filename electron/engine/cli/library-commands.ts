import { AppError } from '#shared/api/errors.ts';
import type { Command } from './command.ts';

export const libraryCommands: readonly Command[] = [
  { name: 'library status', usage: '', run: ({ call }) => call('library.status', {}) },
  { name: 'library verify', usage: '', run: ({ call }) => call('library.verify', {}) },
  {
    name: 'library demo',
    usage: '',
    createsLibrary: true,
    run: async ({ call, engine }) => {
      const { jobId } = await call('library.installDemo', {});
      const job = await engine.jobs.finished(jobId);
      if (job.error !== null) throw new AppError(job.error.code, job.error.message);
      const { stories } = await call('stories.list', { search: '', limit: 500, offset: 0 });
      return { stories: stories.map(({ id, headline }) => ({ id, headline })) };
    },
  },
  {
    name: 'people list',
    usage: '[--search TEXT]',
    options: { search: { type: 'string' } },
    run: ({ call, option }) => call('people.list', { search: option('search') ?? '' }),
  },
];
