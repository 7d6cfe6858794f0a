import { resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { documentText } from '#shared/document/to-text.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { requireOption, requireWord, type Command, type CommandContext } from './command.ts';

export const storyCommands: readonly Command[] = [
  {
    name: 'import',
    usage: 'FILE…',
    createsLibrary: true,
    run: async ({ words, call, say, engine }) => {
      if (words.length === 0) throw new AppError('invalid_request', 'Thiếu tệp cần nhập.');
      const { jobId } = await call('stories.import', { files: words.map((word) => resolve(word)) });
      const { created, failed, error } = await engine.jobs.finished(jobId);
      if (error !== null) throw new AppError(error.code, error.message);
      const stories = [];
      for (const id of created) {
        const { headline, importReport } = await call('stories.get', { id });
        stories.push({ id, headline, warnings: importReport });
      }
      for (const { message } of failed) say(message);
      const [first] = failed;
      // Nothing came in: that is a failure of the command; something did: the report says what did not.
      if (stories.length === 0 && first !== undefined) throw new AppError(first.code, first.message);
      return failed.length === 0 ? { stories } : { stories, failed };
    },
  },
  {
    name: 'stories list',
    usage: '[--search TEXT]',
    options: { search: { type: 'string' } },
    run: async ({ call, option }) => {
      const { stories } = await call('stories.list', {
        search: option('search') ?? '',
        limit: 500,
        offset: 0,
      });
      return {
        stories: stories.map(({ id, headline, status, revision, updatedAt }) => ({
          id,
          headline,
          status,
          revision,
          updatedAt,
        })),
      };
    },
  },
  {
    name: 'stories new',
    usage: '[--template NAME] [--what TEXT] [--when TEXT] [--where TEXT] [--who NAME]…',
    options: {
      template: { type: 'string' },
      what: { type: 'string' },
      when: { type: 'string' },
      where: { type: 'string' },
      who: { type: 'string', multiple: true },
    },
    run: async (context) => {
      const { call, option, options } = context;
      const [what, when, where] = [option('what') ?? '', option('when') ?? '', option('where') ?? ''];
      const event = { what, when, where, who: [...options('who')] };
      const name = option('template');
      const { id, headline } =
        name === undefined
          ? await call('stories.create', { content: { event } })
          : await call('stories.createFromTemplate', {
              templateId: await findTemplate(context, name),
              event,
            });
      return { id, headline };
    },
  },
  {
    name: 'stories show',
    usage: 'ID',
    run: async (context) => {
      const story = await context.call('stories.get', { id: requireWord(context, 'mã bài') });
      return {
        story: {
          ...story,
          text: documentText(story.document),
          captions: captionsOf(story.document),
          people: peopleOf(story.document),
        },
      };
    },
  },
  {
    name: 'render',
    usage: 'ID [--theme T] --out DIR',
    options: { theme: { type: 'string' }, out: { type: 'string' } },
    run: (context) =>
      context.call('portal.render', {
        storyId: requireWord(context, 'mã bài'),
        theme: context.option('theme'),
        out: resolve(requireOption(context, 'out')),
      }),
  },
];

/** By its name, marks and case aside. @throws AppError not_found naming those there are */
async function findTemplate({ call }: CommandContext, name: string): Promise<string> {
  const { templates } = await call('storyTemplates.list', { kind: 'template' });
  const found = templates.find((template) => fold(template.name) === fold(name) || template.id === name);
  if (found !== undefined) return found.id;
  const names = templates.map((template) => `“${template.name}”`).join(', ');
  throw new AppError('not_found', `Không có mẫu bài “${name}”. Hiện có: ${names}.`);
}

/** Whom the story itself names in its photos, in reading order; null where that is the photo's to say. */
function peopleOf(document: StoryDocument): (string[] | null)[] {
  return document.root.children.flatMap((block) => (block.type === 'photo' ? [block.people] : []));
}

/** Captions the story itself holds, in reading order; a photo that inherits its own says null. */
function captionsOf(document: StoryDocument): (string | null)[] {
  return document.root.children.flatMap((block) => {
    if (block.type === 'photo') return [block.caption];
    return block.type === 'gallery' ? block.items.map((item) => item.caption) : [];
  });
}
