// A story that the schema refuses: of a newer version, or damaged. It is never an empty page and never written over.
import { describe, expect, it } from 'vitest';
import { searchStories } from '#engine/library/search-stories.ts';
import { createStory, getStory, saveStory, saveStoryChange } from '#engine/library/stories.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import { temporaryLibrary } from '#tests/support/library.ts';
import { testMoment } from '#tests/support/moment.ts';

const content = StoryContent.parse({
  headline: 'Bài của bản sau',
  document: storyDocument([paragraph('Chữ đầu.'), paragraph('Chữ cuối.')]),
});

type Damage = readonly [string, (write: ReturnType<typeof temporaryLibrary>['write']) => void];
const damages: readonly Damage[] = [
  [
    'of a block type that this version does not know',
    (write) => write.exec(`UPDATE story_blocks SET block = replace(block, '"paragraph"', '"hologram"')`),
  ],
  [
    'whose block was cut off',
    (write) =>
      write.exec(
        `UPDATE story_blocks SET block = substr(block, 1, length(block) - 20) WHERE block LIKE '%cuối%'`,
      ),
  ],
  [
    'with a field of another kind',
    (write) => write.exec(`UPDATE stories SET content = json_set(content, '$.byline', 'Thu Hà')`),
  ],
  ['whose fields are no JSON', (write) => write.exec(`UPDATE stories SET content = 'Tin: ' || content`)],
];

describe.each(damages)('a story %s', (_, damage) => {
  const open = () => {
    const { write } = temporaryLibrary();
    const { id } = createStory(write, { content, at: testMoment });
    damage(write);
    const stored = () => [
      write.prepare('SELECT * FROM stories').all(),
      write.prepare('SELECT * FROM story_blocks').all(),
    ];
    return { write, id, stored };
  };

  it('says so when it is opened, and brings its words along', () => {
    const { write, id } = open();
    const error = thrownBy(() => getStory(write, id));
    expect(error).toMatchObject({ code: 'unreadable_story', details: { headline: 'Bài của bản sau' } });
    // Proof: checked in the line above.
    const { words } = (error as { details: { words: string } }).details;
    expect(words).toContain('Chữ đầu.');
    expect(words).toContain('Chữ cuối.');
  });

  it('is still listed and found by its words', () => {
    const { write, id } = open();
    write.exec('UPDATE stories SET is_searchable = 0');
    const query = { status: null, limit: 10, offset: 0 };
    expect(searchStories(write, { ...query, search: '' }).map((story) => story.id)).toEqual([id]);
    expect(searchStories(write, { ...query, search: 'chu dau' }).map((story) => story.id)).toEqual([id]);
  });

  it('is not written over by a save', () => {
    const { write, id, stored } = open();
    const before = stored();
    expect(thrownBy(() => saveStory(write, { id, revision: 1, content, at: testMoment }))).toMatchObject({
      code: 'unreadable_story',
    });
    const change = { fields: {}, blocks: [{ put: [paragraph('Trang trắng')] }] };
    thrownBy(() => saveStoryChange(write, { id, revision: 1, change, at: testMoment }));
    expect(stored()).toEqual(before);
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('It went through');
}
