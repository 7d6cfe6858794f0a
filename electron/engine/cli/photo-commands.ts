import { captionPhotos, replaceInPhotos } from './caption-commands.ts';
import { which } from './chosen-photos.ts';
import type { Command } from './command.ts';

export const photoCommands: readonly Command[] = [
  {
    name: 'photos list',
    usage: '[--search TEXT]',
    options: { search: { type: 'string' } },
    run: async ({ call, option }) => call('photos.list', { search: option('search') ?? '' }),
  },
  {
    name: 'photos caption',
    usage: '(--ids a,b | --all) [--template NAME] [--set caption=…] [--mode caption=append]',
    options: {
      ...which,
      template: { type: 'string' },
      set: { type: 'string', multiple: true },
      mode: { type: 'string', multiple: true },
    },
    run: captionPhotos,
  },
  {
    name: 'photos replace',
    usage:
      '(--ids a,b | --all) --find TEXT --with TEXT [--fields caption,alt] [--pattern] [--ignore-case] [--ignore-marks] [--whole-word] [--dry]',
    options: {
      ...which,
      ...{ find: { type: 'string' }, with: { type: 'string' }, fields: { type: 'string' } },
      ...{
        pattern: { type: 'boolean' },
        'ignore-case': { type: 'boolean' },
        'ignore-marks': { type: 'boolean' },
      },
      ...{ 'whole-word': { type: 'boolean' }, dry: { type: 'boolean' } },
    },
    run: replaceInPhotos,
  },
];
