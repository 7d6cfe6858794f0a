import { describe, expect, it } from 'vitest';
import { impossibleShare, isSyllable } from '#shared/vietnamese/syllable.ts';
import { toneKey } from '#shared/vietnamese/tone.ts';

const wordsOf = (text: string) => text.trim().split(/\s+/u);
const refused = (text: string) => wordsOf(text).filter((word) => !isSyllable(word));
const accepted = (text: string) => wordsOf(text).filter((word) => isSyllable(word));

describe('the syllable model', () => {
  it('accepts what Vietnamese prints, from the plainest to the longest syllable', () => {
    const ordinary = `à ơi y tế nghiêng ngoằn ngoèo thuở khuya khuỷu quýt quyết quốc quờ gì gìn giếng giết giữ giỗ yên ỷ lại
      Đảng ủy Nguyễn Huỳnh Tuất Khánh xoong huênh hoang nguệch ngoạc tuýp moóc chuyên tuyết ươn hươu rượu bướu mía múa mưa`;
    expect(refused(ordinary)).toEqual([]);
  });

  it('accepts both places of the tone in open oa, oe, uy, and only there', () => {
    expect(refused('hòa hoà khỏe khoẻ thủy thuỷ tỏa toả quý')).toEqual([]);
    expect(accepted('hóan qúy gía tóan mưá múôn thúê')).toEqual([]);
  });

  it('refuses words that lost their space, letters out of order and leftovers of typing', () => {
    expect(accepted('thểđiển chíNguyễn tbảo nghiêp thuôc dduowngf ngừơi hoạtt')).toEqual([]);
  });

  it('keeps the spelling rules of c/k, g/gh, ng/ngh and the tones before a stop', () => {
    expect(accepted('kó càc ghà ngề cê gê nghà hàt bảc cach')).toEqual([]);
    expect(refused('ghê ngà nghề ke cà cạch hát bạc')).toEqual([]);
  });

  it('reads capitals and text in decomposed form alike', () => {
    expect(refused('TRƯỞNG BAN DÂN VẬN Ẵm')).toEqual([]);
    expect(isSyllable('điển'.normalize('NFD'))).toBe(true);
  });
});

describe('the share of impossible syllables', () => {
  const sentence =
    'Ngày 29/10/2021, Quận ủy Bình Thạnh tổ chức họp mặt kỷ niệm ngày truyền thống, trao Kỷ niệm chương.';

  it('is nothing for a clean sentence and for a text without words', () => {
    expect([impossibleShare(sentence), impossibleShare('12/3 – 15%')]).toEqual([0, 0]);
  });

  it('is most of the words for the same sentence in a legacy encoding', () => {
    expect(impossibleShare('§ång chÝ NguyÔn V¨n C¶nh «n truyÒn thèng c«ng t¸c d©n vËn')).toBeGreaterThan(0.7);
    expect(impossibleShare('Tieáng Vieät laø ngoân ngöõ cuûa ngöôøi Vieät')).toBeGreaterThan(0.6);
  });
});

describe('the key of a word', () => {
  it('is one for both tone places and for both cases, and another for another mark', () => {
    expect([toneKey('Hòa'), toneKey('hoà'), toneKey('hóa'), toneKey('hoa')]).toEqual([
      'hoa1',
      'hoa1',
      'hoa4',
      'hoa',
    ]);
  });
});
