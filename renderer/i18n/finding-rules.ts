// What the rules of the check say in English, by the rule's id. Patterns take from the engine's sentence what has no language.

export type RuleText = {
  /** What is wrong; `number` is the number of the photo, where the rule is about one. */
  readonly what: (number: string) => string;
  readonly why: string;
  /** The story's own words in the engine's title. */
  readonly own?: RegExp;
  /** What the engine's reason cites. */
  readonly cites?: RegExp;
};

const quoted = /“[^”]*”(?:, “[^”]*”)*/u;
const day = /\d\d\/\d\d\/\d{4}/u;
/** "chíNguyễn → chí Nguyễn", "thểđiển?", "Sơ̛n: dấu lạ". */
const spelling = /^(.+? → .+|.+?)(?:\?|: dấu lạ)?$/u;

export const findingRules: Readonly<Record<string, RuleText>> = {
  'headline-missing': { what: () => 'No headline', why: 'A story without a headline cannot be published' },
  'headline-too-long': {
    what: () => 'The headline is too long',
    why: 'Shorten the headline to 200 characters or fewer',
  },
  'body-empty': { what: () => 'The body is empty', why: 'The story has no paragraph and no photo' },
  'lead-missing': { what: () => 'No lead', why: 'The lead shows in lists of stories and when shared' },
  'section-missing': { what: () => 'No section chosen', why: 'The portal files stories by section' },
  'byline-missing': { what: () => 'No byline', why: 'Name the writer and the photographer' },
  'publication-day-future': {
    what: () => 'The publication day has not come yet',
    own: /(\d\d\/\d\d\/\d{4})/u,
    why: 'Today is',
    cites: day,
  },
  'glued-words': {
    what: () => 'Check the spelling',
    own: spelling,
    why: 'A space is missing, or it is mistyped',
  },
  'fixed-term': {
    what: () => 'Check the fixed term',
    own: spelling,
    why: 'The fixed term is written',
    cites: quoted,
  },
  'name-variant': {
    what: () => 'Check the name',
    own: spelling,
    why: 'Elsewhere in the story or in the register of people it is written',
    cites: quoted,
  },
  'term-variant': {
    what: () => 'Check the name',
    own: spelling,
    why: 'Elsewhere in the story it is written',
    cites: quoted,
  },
  'combining-mark': {
    what: () => 'A stray mark',
    own: spelling,
    why: 'A mark that belongs to no letter',
  },
  'space-before-punctuation': {
    what: () => 'Space to remove',
    own: /(“.*”)/u,
    why: 'Punctuation stands right after the word',
  },
  'doubled-space': { what: () => 'Space to remove', own: /(“.*”)/u, why: 'Two spaces in a row' },
  'quotation-marks': {
    what: () => 'A quotation mark without its partner',
    own: /: (.*)$/u,
    why: 'Quotation marks come in pairs',
  },
  'gallery-empty': {
    what: () => 'Photos still to come',
    own: /: (?!mục ảnh$)(.+)$/u,
    why: 'The gallery has no photo yet',
  },
  'photo-gone': {
    what: (number) => `Photo ${number} is no longer in the library`,
    why: 'It was removed from the library; choose another photo or take this block out',
  },
  'photo-missing': {
    what: () => 'Photo still to come',
    own: /: (?!chưa có chú thích$)(.+)$/u,
    why: 'The caption waits for its photo',
  },
  'photo-caption-missing': { what: (number) => `Photo ${number} has no caption`, why: 'Say what it shows' },
  'photo-credit-missing': {
    what: (number) => `Photo ${number} has no credit`,
    why: 'Name the photographer or the source',
  },
  'photo-ai-made': {
    what: (number) => `Photo ${number} was made by AI`,
    why: 'Tell readers so in the caption, and do not use it for a news photo',
  },
  'photo-ai-parts': {
    what: (number) => `Photo ${number} was made in part by AI`,
    why: 'Tell readers so in the caption, and do not use it for a news photo',
  },
  'photo-alt-missing': {
    what: (number) => `Photo ${number} has no alt text`,
    why: 'Readers who cannot see get nothing from this photo',
  },
  'photo-alt-repeats': {
    what: (number) => `Photo ${number}: the alt text repeats the caption`,
    why: 'A screen reader says the same sentence twice; tell what is to be seen',
  },
};

/** The engine's names of places in a story, without their number. */
export const findingPlaces: Readonly<Record<string, (number: string) => string>> = {
  'dòng trên tít': () => 'kicker',
  tít: () => 'headline',
  sapo: () => 'lead',
  đoạn: (number) => `paragraph ${number}`,
  'chú thích ảnh': (number) => `caption of photo ${number}`,
  'tên mục ảnh': () => 'heading of the gallery',
  ảnh: (number) => `photo ${number}`,
};
