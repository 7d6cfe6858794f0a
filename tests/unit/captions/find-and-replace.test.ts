import { describe, expect, it } from 'vitest';
import { replaceBatch } from '#engine/captions/replace-batch.ts';
import { ReplaceRule } from '#shared/api/captioning-methods.ts';
import { replaceFields } from '#shared/model/caption-batch.ts';
import { aPhoto } from '#tests/support/builders.ts';

type Rule = Partial<ReplaceRule> & { readonly find: string };

function replaced(caption: string, rule: Rule): string {
  const photo = aPhoto({ caption });
  const [found] = replaceBatch({ photos: [photo], fields: ['caption'], rule: ReplaceRule.parse(rule) });
  return found?.result.fields.caption?.after ?? caption;
}

describe('find and replace', () => {
  it.each<[string, Rule, string]>([
    ['Ông Vuợng và ông Vuợng', { find: 'Vuợng', replacement: 'Vượng' }, 'Ông Vượng và ông Vượng'],
    ['Ông Vượng', { find: 'Vượng'.normalize('NFD'), replacement: 'Vương' }, 'Ông Vương'],
    ['Ông Vượng'.normalize('NFD'), { find: 'Vượng', replacement: 'Vương' }, 'Ông Vương'],
    ['Đồng chí ĐỨC', { find: 'đức', replacement: 'Đức', matchCase: false }, 'Đồng chí Đức'],
    [
      'Đồng chí Đức',
      { find: 'duc', replacement: 'Đạt', matchCase: false, matchMarks: false },
      'Đồng chí Đạt',
    ],
    ['Nam, Nam Định, Namm', { find: 'Nam', replacement: 'Nâm', wholeWord: true }, 'Nâm, Nâm Định, Namm'],
    ['hòa hòà hòa', { find: 'hòa', replacement: 'hoà', wholeWord: true }, 'hoà hòà hoà'],
    ['Giá 5.000 (đồng)', { find: '5.000 (đồng)', replacement: '$1' }, 'Giá $1'],
    ['bỏ  hai  cách', { find: '  ', replacement: ' ' }, 'bỏ hai cách'],
    [
      'ngày 11/22/2026',
      { find: String.raw`(\d+)/(?<ngày>\d+)/`, replacement: '$<ngày>/$1/', isPattern: true },
      'ngày 22/11/2026',
    ],
    [
      'Nguyễn Đức, Nguyen Duc',
      {
        find: 'nguyen (duc)',
        replacement: 'N. $1 [$&] $$',
        isPattern: true,
        matchCase: false,
        matchMarks: false,
      },
      'N. Đức [Nguyễn Đức] $, N. Duc [Nguyen Duc] $',
    ],
    ['a', { find: 'x*', replacement: '-', isPattern: true }, '-a-'],
  ])('turns “%s” by %j into “%s”', (text, rule, after) => expect(replaced(text, rule)).toBe(after));

  it('changes a name in captions, people and where they stand, and leaves other photos out', () => {
    const region = { x: 0, y: 0, width: 1, height: 1, name: 'Trần Quốc Vuợng' };
    const wrong = aPhoto({
      caption: 'Ông Vuợng.',
      people: ['Trần Quốc Vuợng', 'Minh Anh'],
      regions: [region],
    });
    const rule = ReplaceRule.parse({ find: 'Vuợng', replacement: 'Vượng' });
    const photos = [aPhoto({ caption: 'Quang cảnh' }), wrong];
    expect(replaceBatch({ photos, fields: [...replaceFields], rule })).toEqual([
      {
        result: {
          id: wrong.id,
          fields: {
            caption: { before: 'Ông Vuợng.', after: 'Ông Vượng.' },
            people: { before: 'Trần Quốc Vuợng, Minh Anh', after: 'Trần Quốc Vượng, Minh Anh' },
          },
        },
        set: {
          caption: 'Ông Vượng.',
          people: ['Trần Quốc Vượng', 'Minh Anh'],
          regions: [{ ...region, name: 'Trần Quốc Vượng' }],
        },
      },
    ]);
  });

  it('refuses a pattern that cannot be read, in one sentence', () => {
    expect(() => replaced('a', { find: '(', isPattern: true })).toThrow(
      expect.objectContaining({
        code: 'bad_pattern',
        message: expect.stringMatching(/^Mẫu tìm “\(” viết chưa đúng/u),
      }),
    );
  });

  it('stops a pattern that would never come to its end', () => {
    expect(() => replaced(`${'a'.repeat(40)}!`, { find: '^(a+)+$', isPattern: true })).toThrow(
      expect.objectContaining({
        code: 'bad_pattern',
        message: expect.stringMatching(/chạy quá lâu nên đã dừng/u),
      }),
    );
  });
});
