import { describe, expect, test } from 'vitest';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { emptyPacket, parsePacket, serializePacket, type Packet } from '#engine/metadata/xmp-packet.ts';
import { readXmpText, setXmpText } from '#engine/metadata/xmp-text.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';

function parsed(xml: string): Packet {
  const packet = parsePacket(xml);
  if (packet === undefined) throw new Error('the test packet does not parse');
  return packet;
}

const rdf = (inner: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>`;

const foreign = rdf(`
  <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" crs:Exposure="+0.50"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Báo cũ" photoshop:Category="Huế"/>
  <rdf:Description rdf:about="" xmlns:tieude="http://purl.org/dc/elements/1.1/">
    <tieude:description><rdf:Alt>
      <rdf:li xml:lang="x-default">Chú thích cũ</rdf:li><rdf:li xml:lang="vi-VN">Chú thích cũ nữa</rdf:li>
      <rdf:li xml:lang="en">Old caption</rdf:li></rdf:Alt></tieude:description>
    <tieude:creator><rdf:Seq><rdf:li>Trần Quốc Vượng</rdf:li><rdf:li>Lê Mai</rdf:li></rdf:Seq></tieude:creator>
    <tieude:title><rdf:Alt><rdf:li xml:lang="x-default">DSC_1</rdf:li></rdf:Alt></tieude:title>
  </rdf:Description>`);

describe('XMP', () => {
  test('what is written is read back, letter for letter', () => {
    const main = emptyPacket();
    expect(setXmpText({ main, extended: undefined }, aPhotoText())).toEqual({ main: true, extended: false });
    const text = serializePacket(main, 500);
    expect(readXmpText(parsed(text))).toEqual(aPhotoText());
    expect(text).toMatch(
      /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>[\s\S]*\s{500}<\?xpacket end="w"\?>$/u,
    );
  });

  test('is read from attributes, from elements, under any prefix', () => {
    expect(readXmpText(parsed(foreign))).toEqual({
      caption: 'Chú thích cũ',
      credit: 'Báo cũ',
      creator: 'Trần Quốc Vượng, Lê Mai',
    });
  });

  test('our fields are replaced where they stand, everything foreign stays, translations too', () => {
    const main = parsed(foreign);
    const text = { ...emptyPhotoText, caption: 'Chú thích mới', creator: 'Trần Quốc Vượng, Lê Mai' };
    setXmpText({ main, extended: undefined }, text);
    const written = serializePacket(main, 0);

    expect(readXmpText(parsed(written))).toEqual({
      caption: 'Chú thích mới',
      creator: 'Trần Quốc Vượng, Lê Mai',
    });
    expect(written).toContain('crs:Exposure="+0.50"');
    expect(written).toContain('photoshop:Category="Huế"');
    expect(written).not.toContain('photoshop:Credit');
    expect(written).toContain('<rdf:li>Trần Quốc Vượng</rdf:li><rdf:li>Lê Mai</rdf:li>');
    expect(written).toContain(
      '<tieude:description><rdf:Alt><rdf:li xml:lang="x-default">Chú thích mới</rdf:li><rdf:li xml:lang="en">Old caption</rdf:li></rdf:Alt></tieude:description>',
    );
    expect(written).toContain('DSC_1');
    expect(written).not.toContain('Chú thích cũ');
  });

  test('what reads the same is not touched, not even to normalise it', () => {
    const main = parsed(foreign.replaceAll('Chú thích cũ', 'Chú thích cũ'.normalize('NFD')));
    const before = serializePacket(main, 0);
    const text = {
      ...emptyPhotoText,
      caption: 'Chú thích cũ',
      credit: 'Báo cũ',
      creator: 'Trần Quốc Vượng, Lê Mai',
    };
    expect(setXmpText({ main, extended: undefined }, text)).toEqual({ main: false, extended: false });
    expect(serializePacket(main, 0)).toBe(before);
  });

  test('a packet without any description takes our fields', () => {
    const main = parsed(rdf(''));
    setXmpText({ main, extended: undefined }, aPhotoText());
    expect(readXmpText(parsed(serializePacket(main, 0)))).toEqual(aPhotoText());
  });

  test.each([
    ['nothing', ''],
    ['text', 'không phải XMP'],
    ['XML that breaks off', rdf('<rdf:Description>').slice(0, -20)],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${rdf('')}`],
  ])('%s is no packet', (_, xml) => expect(parsePacket(xml)).toBeUndefined());
});
