import { describe, expect, test } from 'vitest';
import {
  divider,
  embed,
  file,
  gallery,
  heading,
  infoBox,
  link,
  list,
  note,
  paragraph,
  photo,
  pullQuote,
  quote,
  storyDocument,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { headerState, StoryDocument, type Block } from '#shared/model/blocks.ts';
import { textFormat, type Inline } from '#shared/model/inline.ts';
import { nestedList } from '#tests/support/nested-list.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;
const run = { version: 1, format: 0, detail: 0, mode: 'normal', style: '' } as const;
const linebreak: Inline = { type: 'linebreak', version: 1 };
const tab: Inline = { type: 'tab', ...run, detail: 2, text: '\t' };
const autolink: Inline = {
  type: 'autolink',
  ...element,
  url: 'https://dichvucong.gov.vn',
  rel: 'noreferrer',
  target: null,
  title: null,
  children: [textRun('dichvucong.gov.vn')],
};

const everyFormat = Object.values(textFormat);
const photoId = '0b1f2f2e-6f0c-4a55-9a1c-3b9c3f3f6a01';

const blocks: Readonly<Record<string, Block>> = {
  'an empty paragraph': paragraph(''),
  'a paragraph': paragraph('Sáng 22/11, Đảng ủy phường An Hòa họp mặt kỷ niệm.'),
  'every mark of a text run': paragraph([
    textRun('Dấu: '),
    ...everyFormat.map((bit) => textRun(`dấu ${bit} `, bit)),
  ]),
  'marks on top of each other': paragraph([
    textRun('Thường '),
    textRun('đậm', textFormat.bold | textFormat.italic),
  ]),
  // Lexical keeps the marks of the first run beside the paragraph, for what is typed when it has been emptied.
  'a paragraph that begins in bold': {
    ...asParagraph(paragraph([textRun('Đậm', textFormat.bold)])),
    textFormat: 1,
  },
  'line breaks and tabs': paragraph([textRun('dòng một'), linebreak, textRun('dòng'), tab, textRun('hai')]),
  'a link': paragraph([textRun('Xem '), link('https://example.vn/a?b=1', 'tại đây'), textRun('.')]),
  'a link to a page of the portal': paragraph([link('/tin-tuc/bai-1.html', 'bài trước')]),
  'an automatic link': paragraph([autolink]),
  'a heading of the second level': heading('h2', 'Kết quả nổi bật'),
  'a heading of the third level': heading('h3', [textRun('Khu phố '), textRun('7', textFormat.bold)]),
  'a quote': quote('“Dân vận khéo thì việc gì cũng thành công.”'),
  'a side note': note('Từ ngày 10 đến 30/10 tại các cơ sở Đảng cũng tổ chức họp mặt.'),
  'a list of points': list('bullet', ['Khu phố 1', 'Khu phố 2']),
  'a numbered list': list('number', ['Rà soát', 'Vận động', 'Tổng kết']),
  'a numbered list that starts at four': nestedList('number', 4, ['Bốn']),
  'a nested list': nestedList('bullet', 1, ['Khu phố 1', list('number', ['Hẻm 12', 'Hẻm 14']), 'Khu phố 2']),
  'a pull quote': pullQuote([textRun('“Sạch từ ngõ, '), textRun('đẹp từ nhà”', textFormat.italic)]),
  'a box with a title, a list and a line': infoBox([
    heading('h3', 'Số liệu'),
    list('bullet', ['300 người tham gia', '4 tấn rác']),
    paragraph('Nguồn: UBND phường.'),
  ]),
  'a table with a head row': table([
    ['Khu phố', 'Số hộ'].map((text) => tableCell([paragraph(text)], { headerState: headerState.row })),
    [tableCell([paragraph('Khu phố 1')]), tableCell([paragraph('412')])],
  ]),
  'a table with cells over several rows and columns': table([
    [
      tableCell([paragraph('Buổi sáng')], { headerState: headerState.both, rowSpan: 2 }),
      tableCell([paragraph('Nội dung')], { headerState: headerState.row, colSpan: 2 }),
    ],
    [tableCell([list('number', ['Chào cờ', 'Báo cáo'])]), tableCell([paragraph('')])],
    [
      tableCell([paragraph('Buổi chiều')], { headerState: headerState.column }),
      tableCell([paragraph('Tham quan'), paragraph('Ra về')]),
      tableCell([paragraph([link('https://example.vn', 'xem bản đồ')])]),
    ],
  ]),
  'a divider': divider(),
  'a card': embed('https://www.youtube.com/watch?v=abc', {
    title: 'Phóng sự ra quân',
    caption: 'Nguồn: Đài truyền thanh phường',
  }),
  'a card without words': embed('https://maps.app.goo.gl/xyz'),
  'a small photo at the left': photo({ photoId, size: 'small', align: 'left' }),
  'a wide photo': photo({ photoId, size: 'wide' }),
  'a gallery shown as slides': { ...asGallery(gallery('Hình ảnh')), layout: 'slides' },
  'a placeholder that waits for its photo': photo({ caption: 'Đồng chí Trần Quốc Vượng trao giấy khen.' }),
  'a placeholder without a word': photo({}),
  'a photo that says what the photo says': photo({ photoId }),
  'a photo with words of this story': photo({
    photoId,
    caption: 'Chú thích riêng',
    alt: '',
    credit: 'Ảnh: Minh Anh',
    people: ['Nguyễn Thị Mai', 'Lê Văn Hùng'],
  }),
  'a photo in which this story names nobody': photo({ photoId, people: [] }),
  'a document to take away': file(photoId, 'Kế hoạch 45/KH-UBND'),
  'a document under its own name': file(photoId),
  'an empty gallery': gallery('Hình ảnh tại buổi họp mặt'),
  'a gallery': gallery('Một số hình ảnh', [
    { photoId, caption: null },
    { photoId: 'khac', caption: 'Quang cảnh buổi lễ' },
  ]),
};

describe('a stored document comes back from the editor as it was', () => {
  test.each(Object.entries(blocks))('%s', (_name, block) => {
    const document = StoryDocument.parse(storyDocument([paragraph('Trước'), block, paragraph('Sau')]));
    using editor = openStoryText(document);
    expect(readDocument(editor)).toEqual(document);
  });

  test('all of them in one story', () => {
    const document = StoryDocument.parse(
      storyDocument(Object.values(blocks).filter((block) => block.type !== 'list')),
    );
    using editor = openStoryText(document);
    expect(readDocument(editor)).toEqual(document);
  });

  test('what a copy into another story carries', () => {
    const document = StoryDocument.parse(
      storyDocument(Object.values(blocks).filter((block) => block.type !== 'list')),
    );
    using first = openStoryText(document);
    using second = openStoryText(readDocument(first));
    expect(readDocument(second)).toEqual(document);
  });
});

test('a document that lost its defaults is complete after editing', () => {
  const bare = { root: { type: 'root', children: [{ type: 'photo' }, { type: 'gallery' }] } };
  using editor = openStoryText(StoryDocument.parse(bare));
  expect(readDocument(editor).root.children).toEqual([photo({}), gallery('')]);
});

function asParagraph(block: Block) {
  if (block.type !== 'paragraph') throw new Error('paragraph() makes paragraphs');
  return block;
}

function asGallery(block: Block) {
  if (block.type !== 'gallery') throw new Error('gallery() makes galleries');
  return block;
}
