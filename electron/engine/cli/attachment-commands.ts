import { resolve } from 'node:path';
import type { Command } from './command.ts';

export const attachmentCommands: readonly Command[] = [
  {
    name: 'attachments import',
    usage: 'FILE…',
    run: ({ call, words }) => call('attachments.import', { paths: words.map((path) => resolve(path)) }),
  },
  { name: 'attachments list', usage: '', run: ({ call }) => call('attachments.list', {}) },
];
