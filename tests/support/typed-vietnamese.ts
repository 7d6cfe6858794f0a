// What the keyboard sends for Vietnamese words when an input method is off or has not composed yet: Telex and VNI, each mark
// right after its letter or all marks at the end of the word.
import { takeTonesOff } from '#shared/vietnamese/tone.ts';

export type Keys = { readonly method: 'telex' | 'vni'; readonly marks: 'at-letter' | 'at-end' };

const telexShape: Readonly<Record<string, string>> = {
  ă: 'w',
  â: 'a',
  ê: 'e',
  ô: 'o',
  ơ: 'w',
  ư: 'w',
  đ: 'd',
};
const vniShape: Readonly<Record<string, string>> = { ă: '8', â: '6', ê: '6', ô: '6', ơ: '7', ư: '7', đ: '9' };
const plain: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const telexTones = ['', 'f', 'r', 'x', 's', 'j'];
const vniTones = ['', '2', '3', '4', '1', '5'];

/** "Hồng Nhung" → "hoongf nhung", "hofong nhung", "ho62ng nhung", "hong62 nhung"… */
export function keysOf(name: string, keys: Keys): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(' ')
    .map((word) => keysOfWord(word, keys))
    .join(' ');
}

function keysOfWord(word: string, { method, marks }: Keys): string {
  const shapes = method === 'telex' ? telexShape : vniShape;
  const toneKeys = method === 'telex' ? telexTones : vniTones;
  const { bare, marks: tones } = takeTonesOff(word);
  let typed = '';
  let late = '';
  [...bare].forEach((letter, index) => {
    const shape = shapes[letter] ?? '';
    const tone = tones.filter((mark) => mark.index === index).map((mark) => toneKeys[mark.tone] ?? '');
    typed += plain[letter] ?? letter;
    if (marks === 'at-letter') typed += shape + tone.join('');
    else late += shape + tone.join('');
  });
  return typed + late;
}
