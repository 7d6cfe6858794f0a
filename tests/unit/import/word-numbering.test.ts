// What Word shows in front of numbered paragraphs, by the rules of ECMA-376, part 1, 17.9.
import { describe, expect, it } from 'vitest';
import { parseXml } from '#engine/files/parse-xml.ts';
import { readNumbering, type ListPlace } from '#engine/import/files/word-numbering.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function xml(name: string, content: string) {
  const document = parseXml(`<w:${name} ${W}>${content}</w:${name}>`);
  if (document === undefined) throw new Error('The example is no XML');
  return document;
}

function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const kind = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

function marks(numbering: string, places: readonly ListPlace[], styles = ''): (string | undefined)[] {
  const read = readNumbering(xml('numbering', numbering), xml('styles', styles));
  return places.map((place) => read.next(place)?.text);
}

const at = (id: number, depth = 0): ListPlace => ({ list: String(id), level: depth });

describe('numbers that Word counts', () => {
  it('begin anew below each item of the level above, and go on where the file says so', () => {
    const places = [at(1), at(1, 1), at(1, 1), at(1), at(1, 1)];
    const upper = level(0, 'upperRoman', '%1.');
    expect(marks(kind(0, upper, level(1, 'decimal', '%1.%2.')) + list(1, 0), places)).toEqual([
      ...['I.', 'I.1.', 'I.2.', 'II.', 'II.1.'],
    ]);
    const goesOn = level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>');
    expect(marks(kind(0, upper, goesOn) + list(1, 0), places)).toEqual([
      ...['I.', 'Điều 1.', 'Điều 2.', 'II.', 'Điều 3.'],
    ]);
  });

  it('are digits throughout where the level is legal, and letters are doubled after the last', () => {
    const legal = level(1, 'lowerLetter', '%1.%2', '<w:isLgl/>');
    expect(
      marks(kind(0, level(0, 'upperRoman', '%1.'), legal) + list(1, 0), [at(1), at(1, 1), at(1, 1)]),
    ).toEqual(['I.', '1.1', '1.2']);
    const letters = marks(
      kind(0, level(0, 'lowerLetter', '%1)')) + list(1, 0),
      Array.from({ length: 28 }, () => at(1)),
    );
    expect([letters[0], letters[25], letters[26], letters[27]]).toEqual(['a)', 'z)', 'aa)', 'bb)']);
  });

  it('go on through lists of one kind, and begin where a list says it begins', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = kind(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0) + list(3, 0, restart);
    expect(marks(numbering, [at(1), at(2), at(1), at(3), at(3)])).toEqual(['1.', '2.', '3.', '5.', '6.']);
  });

  it('come through a style of lists, and a paragraph’s style says its list and level', () => {
    const styles =
      '<w:style w:styleId="DanhSach"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="DieuMoi"><w:basedOn w:val="Dieu"/></w:style>';
    const numbering =
      kind(0, level(0, 'decimal', 'Chương %1'), level(1, 'decimal', 'Điều %2.', '<w:pStyle w:val="Dieu"/>')) +
      kind(1, '<w:numStyleLink w:val="DanhSach"/>') +
      list(1, 0) +
      list(2, 1);
    expect(marks(numbering, [at(2)], styles)).toEqual(['Chương 1']);
    const { placeOfStyle } = readNumbering(xml('numbering', numbering), xml('styles', styles));
    expect([placeOfStyle('Dieu'), placeOfStyle('DieuMoi'), placeOfStyle('Khac')]).toEqual([
      at(1, 1),
      at(1),
      undefined,
    ]);
  });

  it('are nothing where the list is described nowhere, and no text where none is shown', () => {
    expect(marks(kind(0, level(0, 'none', '%1')) + list(1, 0), [at(1), at(1, 3), at(9)])).toEqual([
      '',
      undefined,
      undefined,
    ]);
  });
});
