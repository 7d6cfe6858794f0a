// What every screen is looked at in: two common sizes, both looks, both languages.
export type Language = 'vi' | 'en';

export type Variant = {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
};

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

export const variants: readonly Variant[] = sizes.flatMap((size) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['vi', 'en'] as const).map((language) => ({ ...size, theme, language })),
  ),
);

/** `1366x768-dark-vi`: the name of a variant's folder. */
export function variantName({ width, height, theme, language }: Variant): string {
  return `${width}x${height}-${theme}-${language}`;
}
