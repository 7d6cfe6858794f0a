// Every block and every mark that can be written, as a reader meets it.
import { expect, it } from 'vitest';
import { createStory } from '#engine/library/stories.ts';
import * as build from '#shared/document/build.ts';
import { headerState } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { Story } from '#shared/model/story.ts';
import { nestedList } from '../nested-list.ts';
import type { Bench } from './bench.ts';
import { deliver, type Newsroom } from './newsroom.ts';
import { messageOf, onlyArticle } from './stories.ts';

export function forms({ open, room }: Bench): void {
  it('gives every block and every mark the form that readers know it by', async () => {
    const newsroom = await room();
    const sent = await deliver(newsroom, { story: everyForm(newsroom) });
    expect([sent.state, messageOf(sent)]).toEqual(['published', expect.stringContaining('đọc lại')]);
    const seen = await onlyArticle(open(), newsroom.word);
    expect(expected.filter((form) => !seen.forms.includes(form))).toEqual([]);
    // The words of all of them, and in their order.
    const places = words.map((word) => seen.text.indexOf(word));
    expect(words.filter((_, at) => places[at] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
}

const marks = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'highlight'] as const;
const formats = {
  ...{ bold: textFormat.bold, italic: textFormat.italic, underline: textFormat.underline },
  ...{ strike: textFormat.strikethrough, sub: textFormat.subscript, sup: textFormat.superscript },
  highlight: textFormat.highlight,
} as const;

const cell = (text: string, header: number = headerState.none) =>
  build.tableCell([build.paragraph(text)], { headerState: header });

function everyForm({ desk, word }: Newsroom): Story {
  const document = build.storyDocument([
    build.paragraph([
      ...marks.flatMap((mark) => [build.textRun(`chữ ${mark}`, formats[mark]), build.textRun(' và ')]),
      build.link('https://anhoa.example/ke-hoach', 'kế hoạch'),
      build.textRun('.'),
    ]),
    build.heading('h2', 'Tít xen lớn'),
    build.heading('h3', 'Tít xen nhỏ'),
    nestedList('bullet', 1, ['Khu phố 1', nestedList('number', 1, ['Hẻm 12']), 'Khu phố 2']),
    build.quote('Sạch từ trong nhà.'),
    build.pullQuote('Ai cũng vui.'),
    build.table([
      [cell('Khu phố', headerState.row), cell('Số hộ', headerState.row)],
      [cell('Khu phố 7'), cell('98')],
    ]),
    build.divider(),
    build.note('Đường dây nóng: 1900 1234.'),
    build.infoBox([build.paragraph('Hộp thông tin.')]),
    build.embed('https://video.example/xem', { title: 'Phóng sự ngắn' }),
    build.paragraph('Hết bài.'),
  ]);
  const content = { headline: `Đủ mọi hình thức ${word}`, section: 'Tin tức', document };
  return createStory(desk.library.write, { content, at: desk.clock.now() });
}

const expected = [
  ...marks.map((mark) => `${mark}: chữ ${mark}`),
  'link: kế hoạch',
  ...['h2: Tít xen lớn', 'h3: Tít xen nhỏ', 'item: Hẻm 12', 'item: Khu phố 2', 'quote: Sạch từ trong nhà.'],
  ...['header: Khu phố', 'header: Số hộ', 'cell: Khu phố 7', 'cell: 98', 'divider:'],
];

const words = [
  ...marks.map((mark) => `chữ ${mark}`),
  ...['kế hoạch', 'Tít xen lớn', 'Tít xen nhỏ', 'Khu phố 1', 'Hẻm 12', 'Khu phố 2', 'Sạch từ trong nhà.'],
  ...[
    'Ai cũng vui.',
    'Số hộ',
    '98',
    'Đường dây nóng: 1900 1234.',
    'Hộp thông tin.',
    'Phóng sự ngắn',
    'Hết bài.',
  ],
];
