import { describe, expect, test } from 'vitest';
import { emptyDocument, paragraph, storyDocument } from '#shared/document/build.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import { findLanded } from '#renderer/api/lost-saves.ts';

function content(headline: string): StoryContent {
  return StoryContent.parse({
    headline,
    document: storyDocument([paragraph('Sáng 22/11, phường họp mặt.')]),
  });
}

function stored(revision: number, kept: StoryContent): Story {
  const at = '2026-11-23T03:00:00.000Z';
  return {
    ...kept,
    id: '7b0d2f6e-5f0e-4f4b-9d37-3f3f5a9d1c11',
    revision,
    parentRevision: revision - 1,
    status: 'draft',
    language: 'vi',
    slug: '',
    createdAt: at,
    updatedAt: at,
    importReport: [],
  };
}

describe('after the engine died with a save under way', () => {
  const lost = [
    { revision: 5, content: content('Tít'), covers: 10 },
    { revision: 5, content: content('Tít dài hơn'), covers: 14 },
  ];

  test('the save that arrived is known by what is stored', () => {
    expect(findLanded(lost, stored(6, content('Tít dài hơn')))).toBe(lost[1]);
  });

  test('the order of keys makes no difference', () => {
    const { headline, document, ...rest } = content('Tít');
    expect(findLanded(lost, stored(6, { document, headline, ...rest }))).toBe(lost[0]);
  });

  test('what someone else stored is not taken for it', () => {
    expect(findLanded(lost, stored(6, content('Tít của người khác')))).toBeUndefined();
    expect(findLanded(lost, stored(7, content('Tít')))).toBeUndefined();
    expect(findLanded(lost, stored(6, { ...content('Tít'), document: emptyDocument }))).toBeUndefined();
  });
});
