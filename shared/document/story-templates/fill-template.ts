// Variables of a template become values of an event sheet; what the sheet does not say becomes a gap a person fills in. And the
// way a story becomes a template: its photos leave their captions behind, values of its sheet become variables.
import { writePerson } from '../../model/register.ts';
import type { Block, StoryDocument } from '../../model/blocks.ts';
import type { Inline } from '../../model/inline.ts';
import type { StoryContent } from '../../model/story.ts';
import type { StoryTemplateDraft } from '../../model/story-template.ts';
import { formatDay, formatDayMonth } from '../../vietnamese/dates.ts';
import { readWrittenMoment } from '../../vietnamese/written-moment.ts';
import { storyDocument } from '../build.ts';
import { readAttendee } from '../event-sheet/attendees.ts';
import { joinPeople, lowerEvent, type SheetSource } from '../event-sheet/filled-from-sheet.ts';
import { publicChildren } from '../desk-marks.ts';
import { mapInline } from '../map-inline.ts';

/** The texts of a template that a story takes over. */
export type TemplateTexts = Omit<StoryTemplateDraft, 'kind' | 'name'>;

export function fillTemplate(template: TemplateTexts, source: SheetSource): TemplateTexts {
  const values = valuesOf(source);
  const fill = (text: string): string => fillText(text, values);
  return {
    kicker: fill(template.kicker),
    headline: fill(template.headline),
    lead: fill(template.lead),
    section: template.section,
    tags: template.tags.map(fill).filter((tag) => !tag.startsWith('[')),
    document: mapTexts(template.document, fill),
  };
}

/** Of a story; `name` and `kind` are the caller's. */
export function makeTemplate(content: StoryContent): TemplateTexts {
  const { kicker, headline, lead, section, tags, event } = content;
  const generalise = (text: string): string =>
    [
      [event.what, '{sự kiện}'],
      [lowerEvent(event.what), '{sự kiện}'],
      [event.where, '{nơi}'],
    ].reduce(
      (now, [value = '', variable = '']) => (value.trim() === '' ? now : now.replaceAll(value, variable)),
      text,
    );
  const document = mapTexts(storyDocument(content.document.root.children.map(withoutPhotos)), generalise);
  return {
    kicker: generalise(kicker),
    headline: generalise(headline),
    lead: generalise(lead),
    section,
    tags: tags.map(generalise),
    document,
  };
}

type Values = ReadonlyMap<string, string>;

/** '' = the sheet does not say. */
function valuesOf({ sheet, people, nearDay }: SheetSource): Values {
  const { day, part } = readWrittenMoment(sheet.when, nearDay);
  const attendees = sheet.who.map((line) => writePerson(readAttendee(line, people), 'title', day ?? nearDay));
  const opening = day === null ? '' : `${part ?? 'ngày'} ${formatDayMonth(day)}`;
  return new Map([
    ['sự kiện', sheet.what.trim()],
    ['ngày', day === null ? sheet.when.trim() : formatDay(day)],
    ['buổi', opening],
    ['nơi', sheet.where.trim()],
    ['người', joinPeople(attendees)],
  ]);
}

/** What is to be filled in, where the variable's name does not say it well. */
const gaps: Readonly<Record<string, string>> = { buổi: 'buổi, ngày', người: 'người dự' };

function fillText(text: string, values: Values): string {
  return text.replace(/\{([^{}]+)\}/gu, (whole, name: string, at: number) => {
    const value = values.get(name.normalize('NFC').trim().toLowerCase());
    if (value === undefined) return whole;
    if (value === '') return `[${gaps[name] ?? name}]`;
    const before = text.slice(0, at);
    const opens = /^\s*$|[.!?…:]\s+$|\n\s*$|[“"]$/u.test(before);
    return opens ? value.charAt(0).toUpperCase() + value.slice(1) : lowerEvent(value);
  });
}

function mapTexts(document: StoryDocument, change: (text: string) => string): StoryDocument {
  return storyDocument(document.root.children.map((block) => mapBlock(block, change)));
}

function mapBlock(block: Block, change: (text: string) => string): Block {
  switch (block.type) {
    case 'photo':
      return { ...block, caption: block.caption === null ? null : change(block.caption) };
    case 'gallery':
      return { ...block, heading: change(block.heading) };
    default:
      return mapInline(block, (runs) => withoutDeskMarks(runs).map((run) => mapRun(run, change)));
  }
}

/** A comment or a suggestion is about one story; what it stands on is what readers would see. */
function withoutDeskMarks(runs: readonly Inline[]): Inline[] {
  return runs.flatMap((run) => {
    if (run.type === 'mark' || run.type === 'suggestion') return withoutDeskMarks(publicChildren(run));
    return 'children' in run ? [{ ...run, children: withoutDeskMarks(run.children) }] : [run];
  });
}

function mapRun<Run extends Inline>(run: Run, change: (text: string) => string): Run {
  if ('text' in run) return { ...run, text: change(run.text) };
  if (!('children' in run)) return run;
  // Proof: children of one type are mapped to the same type, each by itself.
  const children = (run.children as readonly Inline[]).map((child) => mapRun(child, change));
  return { ...run, children };
}

/** A picture belongs to one story; that one is wanted there, and what it should show, belongs to the template. */
function withoutPhotos(block: Block): Block {
  if (block.type === 'photo') return { ...block, photoId: null, alt: null, credit: null, people: null };
  return block.type === 'gallery' ? { ...block, items: [] } : block;
}
