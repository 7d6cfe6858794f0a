// What a person in a demo picture looks like, and how looks are dealt out so that a crowd is not one person copied.
import { colour, skins } from '../drawing/colour.ts';
import type { Random } from '../drawing/random.ts';

export type Hair = 'short' | 'side' | 'bald' | 'bob' | 'long' | 'bun' | 'tail';
export type Hat = 'leaf' | 'cap';

export type Outfit = {
  readonly cut: 'suit' | 'shirt' | 'ao-dai' | 'blouse';
  readonly top: string;
  readonly legs: string;
  readonly sleeves: 'long' | 'short';
  /** Tie, flower pattern or buttons. */
  readonly accent: string;
  readonly over?: 'vest' | 'scarf' | 'lanyard';
};

export type Look = {
  readonly sex: 'woman' | 'man';
  readonly skin: string;
  readonly hair: Hair;
  readonly hairColour: string;
  readonly hat?: Hat;
  readonly glasses?: boolean;
  /** Width of the body, 1 = slim adult. */
  readonly build: number;
  /** A child's head is large for its body. */
  readonly child?: boolean;
  readonly outfit: Outfit;
};

const hairColours = ['#211c1b', '#2a2220', '#1b1b20', '#33281f'] as const;
const greyHair = ['#8f8b86', '#b5b0a8', '#6d6864'] as const;
const aoDaiCloth = [
  '#a5342a',
  '#2f5581',
  '#6d4763',
  '#3f7274',
  '#c9837c',
  '#d8ab4c',
  '#f1e6d6',
  '#8c3b52',
] as const;

export const outfits = {
  suit: (jacket: string, tie: string): Outfit => ({
    cut: 'suit',
    top: jacket,
    legs: jacket,
    sleeves: 'long',
    accent: tie,
  }),
  shirt: (top: string, legs: string, sleeves: 'long' | 'short' = 'short'): Outfit => ({
    cut: 'shirt',
    top,
    legs,
    sleeves,
    accent: colour.grey,
  }),
  aoDai: (cloth: string, accent: string = colour.gold): Outfit => ({
    cut: 'ao-dai',
    top: cloth,
    legs: colour.white,
    sleeves: 'long',
    accent,
  }),
  blouse: (top: string, legs: string): Outfit => ({ cut: 'blouse', top, legs, sleeves: 'long', accent: top }),
};

export function person(
  random: Random,
  fixed: Partial<Look> & { age?: 'young' | 'grown' | 'old' } = {},
): Look {
  const { age = 'grown', ...given } = fixed;
  const sex = given.sex ?? (random.chance(0.5) ? 'woman' : 'man');
  const isGrey = age === 'old' || (age === 'grown' && random.chance(0.16));
  const dealt: Look = {
    sex,
    skin: random.pick(skins),
    hair:
      sex === 'woman' ? random.pick(['bob', 'long', 'bun', 'tail']) : random.pick(['short', 'side', 'side']),
    hairColour: isGrey ? random.pick(greyHair) : random.pick(hairColours),
    glasses: random.chance(age === 'old' ? 0.5 : 0.22),
    build: random.between(0.94, sex === 'man' ? 1.14 : 1.06),
    outfit: formalOutfit(random, sex),
  };
  return { ...dealt, ...given };
}

/** What people wear to a ward meeting. */
function formalOutfit(random: Random, sex: 'woman' | 'man'): Outfit {
  if (sex === 'woman') {
    if (random.chance(0.62))
      return outfits.aoDai(random.pick(aoDaiCloth), random.pick(['#f0d9a0', '#f7f5f0']));
    return outfits.shirt(
      random.pick(['#f7f5f0', '#dce6ef', '#ecd8d3']),
      random.pick(['#26374f', '#2a2725']),
      'long',
    );
  }
  if (random.chance(0.3)) return outfits.suit(random.pick(['#26374f', '#2d2e33', '#4b525b']), colour.red);
  const shirt = random.pick(['#f7f5f0', '#f7f5f0', '#dce6ef', '#c9d6e2', '#f1e6d6']);
  return outfits.shirt(
    shirt,
    random.pick(['#26374f', '#2a2725', '#3d3a38']),
    random.chance(0.5) ? 'long' : 'short',
  );
}

/** What people wear on an ordinary day. */
export function everydayOutfit(random: Random, sex: 'woman' | 'man'): Outfit {
  const legs = random.pick(['#26374f', '#2a2725', '#4b525b', '#3b4a3c']);
  if (sex === 'woman' && random.chance(0.55)) {
    return outfits.blouse(
      random.pick(['#8c3b52', '#6d4763', '#3f7274', '#c9837c', '#5d7a8c', '#b9791f']),
      legs,
    );
  }
  const top = random.pick([
    '#dce6ef',
    '#f1e6d6',
    '#b5482f',
    '#5d7a8c',
    '#d8ab4c',
    '#6f8f4e',
    '#f7f5f0',
    '#34506f',
    '#a8a294',
    '#7f5a4a',
  ]);
  return outfits.shirt(top, legs, 'short');
}
