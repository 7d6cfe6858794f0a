import { describe, expect, test } from 'vitest';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { readMarks, setMarks } from '#engine/metadata/xmp-marks.ts';
import { emptyPacket, parsePacket, serializePacket, type Packet } from '#engine/metadata/xmp-packet.ts';
import { readXmpText, setXmpText } from '#engine/metadata/xmp-text.ts';

const spaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
};

function packet(inner: string, attributes = ''): Packet {
  const names = Object.entries(spaces).map(([prefix, address]) => `xmlns:${prefix}="${address}"`);
  const parsed = parsePacket(
    `<rdf:RDF ${names.join(' ')}><rdf:Description rdf:about="" ${attributes}>${inner}</rdf:Description></rdf:RDF>`,
  );
  if (parsed === undefined) throw new Error('the test packet does not parse');
  return parsed;
}

const region = (boundary: string, rest = ''): string =>
  `<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">${boundary}</Iptc4xmpExt:RegionBoundary>
    <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Lê Mai</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>${rest}</rdf:li>`;
const shape = (kind: string, unit: string): string =>
  `<Iptc4xmpExt:rbShape>${kind}</Iptc4xmpExt:rbShape><Iptc4xmpExt:rbUnit>${unit}</Iptc4xmpExt:rbUnit>
   <Iptc4xmpExt:rbX>0.1</Iptc4xmpExt:rbX><Iptc4xmpExt:rbY>0.2</Iptc4xmpExt:rbY><Iptc4xmpExt:rbW>0.3</Iptc4xmpExt:rbW><Iptc4xmpExt:rbH>0.4</Iptc4xmpExt:rbH>`;
const regions = (...items: string[]): string =>
  `<Iptc4xmpExt:ImageRegion><rdf:Bag>${items.join('')}</rdf:Bag></Iptc4xmpExt:ImageRegion>`;

describe('image regions', () => {
  const ours = { x: 0.1, y: 0.2, width: 0.3, height: 0.4, name: 'Lê Mai' };

  test('a rectangle with a person is ours; polygons, circles, pixels and other roles survive a change', () => {
    const foreign = [
      region(shape('circle', 'relative')),
      region(shape('polygon', 'relative')),
      region(shape('rectangle', 'pixel')),
      region(shape('rectangle', 'relative'), '<Iptc4xmpExt:rRole><rdf:Bag/></Iptc4xmpExt:rRole>'),
      '<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:rId>trống</Iptc4xmpExt:rId></rdf:li>',
    ];
    const main = packet(regions(...foreign, region(shape('rectangle', 'relative'))));
    expect(readXmpText(main).regions).toEqual([ours]);
    const other = { ...ours, x: 0.6, name: 'Trần Đức' };
    setXmpText({ main, extended: undefined }, { ...emptyPhotoText, regions: [other] });
    expect(readXmpText(main).regions).toEqual([other]);
    const written = serializePacket(main, 0);
    for (const kept of ['circle', 'polygon', 'pixel', 'rRole', 'trống']) expect(written).toContain(kept);
    setXmpText({ main, extended: undefined }, emptyPhotoText);
    expect(serializePacket(main, 0).match(/<rdf:li rdf:parseType="Resource">/gu)).toHaveLength(5);
  });

  test('one that stays keeps what else is said of it', () => {
    const main = packet(
      regions(region(shape('rectangle', 'relative'), '<Iptc4xmpExt:rId>mặt 1</Iptc4xmpExt:rId>')),
    );
    const second = { ...ours, x: 0.6, name: 'Trần Đức' };
    setXmpText({ main, extended: undefined }, { ...emptyPhotoText, regions: [second, ours] });
    expect(readXmpText(main).regions).toEqual([second, ours]);
    expect(serializePacket(main, 0)).toContain('mặt 1');
  });
});

describe('the place', () => {
  const text = { ...emptyPhotoText, place: 'Hội trường', city: 'Huế', province: 'Huế', country: 'Việt Nam' };

  test('stands in the structure as well as in the old properties', () => {
    const main = emptyPacket();
    setXmpText({ main, extended: undefined }, text);
    const written = serializePacket(main, 0);
    expect(written).toContain('<Iptc4xmpExt:Sublocation>Hội trường</Iptc4xmpExt:Sublocation>');
    expect(written).toContain('<Iptc4xmpExt:CountryName>Việt Nam</Iptc4xmpExt:CountryName>');
    setXmpText({ main, extended: undefined }, emptyPhotoText);
    expect(serializePacket(main, 0)).not.toContain('LocationShown');
  });

  test.each([
    [
      'elements',
      '<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Vinh</Iptc4xmpExt:City><Iptc4xmpExt:LocationId>a</Iptc4xmpExt:LocationId></rdf:li>',
    ],
    ['attributes', '<rdf:li Iptc4xmpExt:City="Vinh" Iptc4xmpExt:LocationId="a"/>'],
    [
      'a description',
      '<rdf:li><rdf:Description Iptc4xmpExt:City="Vinh" Iptc4xmpExt:LocationId="a"/></rdf:li>',
    ],
  ])('is read from a structure of %s and changed in it, the rest of it kept', (_, item) => {
    const main = packet(`<Iptc4xmpExt:LocationShown><rdf:Bag>${item}</rdf:Bag></Iptc4xmpExt:LocationShown>`);
    expect(readXmpText(main)).toEqual({ city: 'Vinh' });
    setXmpText({ main, extended: undefined }, text);
    const again = parsePacket(serializePacket(main, 0));
    expect(again && readXmpText(again)).toMatchObject({ place: 'Hội trường', city: 'Huế' });
    const written = serializePacket(main, 0);
    expect(written).toMatch(/LocationId(?:="a"|>a<)/u);
    expect(written).not.toContain('Vinh');
  });

  test('several places are the writer’s own', () => {
    const items = ['Vinh', 'Huế'].map((city) => `<rdf:li Iptc4xmpExt:City="${city}"/>`).join('');
    const main = packet(`<Iptc4xmpExt:LocationShown><rdf:Bag>${items}</rdf:Bag></Iptc4xmpExt:LocationShown>`);
    setXmpText({ main, extended: undefined }, { ...text, city: 'Đà Nẵng' });
    expect(serializePacket(main, 0)).toContain(items);
  });
});

test('the source of a picture is one of IPTC’s own words, under its full address', () => {
  const main = emptyPacket();
  setXmpText(
    { main, extended: undefined },
    { ...emptyPhotoText, digitalSourceType: 'trainedAlgorithmicMedia' },
  );
  expect(serializePacket(main, 0)).toContain(
    '>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia<',
  );
  const foreign = packet('', 'Iptc4xmpExt:DigitalSourceType="http://example.org/khác"');
  expect(readXmpText(foreign)).toEqual({});
  expect(setXmpText({ main: foreign, extended: undefined }, emptyPhotoText).main).toBe(false);
});

describe('marks of culling', () => {
  test.each([
    ['-1', 'Approved', { pick: 'rejected', stars: 0, label: 'green' }],
    ['4', 'red', { pick: 'none', stars: 4, label: 'red' }],
    ['0', 'Của tôi', { pick: 'none', stars: 0, label: 'none' }],
    ['nhiều', '', { pick: 'none', stars: 0, label: 'none' }],
  ] as const)(
    'rating %s and label %j are understood, and left where nothing changes',
    (rating, label, marks) => {
      const main = packet('', `xmp:Rating="${rating}" xmp:Label="${label}"`);
      const before = serializePacket(main, 0);
      expect(readMarks(main)).toEqual(marks);
      expect(setMarks(main, marks)).toBe(false);
      expect(serializePacket(main, 0)).toBe(before);
    },
  );

  test('are written and taken out', () => {
    const main = emptyPacket();
    expect(setMarks(main, { pick: 'picked', stars: 5, label: 'purple' })).toBe(true);
    expect(serializePacket(main, 0)).toMatch(/Rating[^>]*>5<.*Label[^>]*>Purple</u);
    setMarks(main, { pick: 'rejected', stars: 5, label: 'none' });
    expect(serializePacket(main, 0)).toMatch(/Rating[^>]*>-1</u);
    expect(setMarks(main, { pick: 'none', stars: 0, label: 'none' })).toBe(true);
    expect(serializePacket(main, 0)).not.toMatch(/Rating|Label/u);
  });
});
