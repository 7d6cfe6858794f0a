// One name in two spellings: the same letters with other marks ("Nguyễn Hưu Hiệp", "Nguyễn Hữu Hiệp"). The register of
// people decides, else the spelling the story uses more; where both stand equal the author is asked.
import type { Finding } from '#shared/model/finding.ts';
import { findingInText } from '../check.ts';
import type { TextCheck } from '../check.ts';
import { groupNames } from '../names-in-text.ts';
import type { NameSpan } from '../names-in-text.ts';
import { withCaseOf } from '../phrases.ts';
import { openRegister } from '../register-of-names.ts';
import type { NameRegister, RegisteredName } from '../register-of-names.ts';

/** A span whose spelling is doubted, what it should be (undefined when nobody knows), and why. */
type Doubt = { readonly span: NameSpan; readonly right: readonly string[] | undefined; readonly why: string };

export function nameVariants({ texts, people }: TextCheck): Finding[] {
  const register = openRegister(people);
  const doubts: Doubt[] = [];
  const settled: NameSpan[] = [];
  // Longest first: "Nguyễn Hưu Hiệp" is one finding, not also "Nguyễn Hưu" and "Hưu Hiệp"; and the parts of a name that the
  // register confirms are not compared with anybody else's.
  for (const group of groupNames(texts)) {
    const open = group.filter((span) => !settled.some((other) => overlap(other, span)));
    const { confirmed, doubted, unknown } = askRegister(open, register);
    const found = [...doubted, ...doubtByUse(unknown)];
    doubts.push(...found);
    settled.push(...confirmed, ...found.map((doubt) => doubt.span));
  }
  return doubts.map(report);
}

type Answers = { readonly confirmed: NameSpan[]; readonly doubted: Doubt[]; readonly unknown: NameSpan[] };

function askRegister(spans: readonly NameSpan[], register: NameRegister): Answers {
  const answers: Answers = { confirmed: [], doubted: [], unknown: [] };
  for (const span of spans) {
    const names = registered(span, register);
    if (names.length === 0) answers.unknown.push(span);
    else if (names.some((name) => name.spelling === span.spelling)) answers.confirmed.push(span);
    else answers.doubted.push(doubtByRegister(span, names));
  }
  return answers;
}

function registered(span: NameSpan, register: NameRegister): readonly RegisteredName[] {
  const full = register.fullNames(span.letters);
  if (full.length > 0) return full;
  return span.isAfterHonorific && span.right === '' ? register.nameEnds(span.letters) : [];
}

function doubtByRegister(span: NameSpan, names: readonly RegisteredName[]): Doubt {
  const why = `Danh bạ ghi ${names.map((name) => `“${name.words.join(' ')}”`).join(', ')}`;
  return { span, right: names.length === 1 ? names[0]?.words : undefined, why };
}

function doubtByUse(spans: readonly NameSpan[]): Doubt[] {
  const spellings = [...Map.groupBy(spans, (span) => span.spelling).values()];
  if (spellings.length < 2) return [];
  const [usual = [], ...others] = spellings.toSorted((first, second) => second.length - first.length);
  return others.flatMap((rare) => {
    const doubted = rare.filter((span) => usual.some((other) => mayBeSame(span, other)));
    const [right] = usual;
    if (right === undefined) return [];
    const isTie = rare.length === usual.length;
    const why = isTie
      ? `Viết hai cách trong bài: “${right.words.join(' ')}”, cách nào đúng?`
      : `Tên viết hai cách: “${right.words.join(' ')}” ${usual.length} lần`;
    return doubted.map((span) => ({ span, right: isTie ? undefined : right.words, why }));
  });
}

/**
 * "Văn Hùng" and "Văn Hưng" after different surnames are two people; a short mention is the long name's only after an
 * honorific, or where the longer run is no person ("Tại Bình Thạnh").
 */
function mayBeSame(first: NameSpan, second: NameSpan): boolean {
  if (first.right !== second.right) return false;
  if (first.left === second.left) return true;
  if (first.left !== '' && second.left !== '') return false;
  const [short, long] = first.left === '' ? [first, second] : [second, first];
  return short.isAfterHonorific || !long.isInPerson;
}

function overlap(first: NameSpan, second: NameSpan): boolean {
  return first.text === second.text && first.start < second.end && second.start < first.end;
}

function report({ span, right, why }: Doubt): Finding {
  const printed = span.words.join(' ');
  const fix = right === undefined ? null : withCaseOf(span.words, right);
  return findingInText(span.text, span, {
    rule: 'name-variant',
    level: fix === null ? 'query' : 'warn',
    title: fix === null ? `${printed}?` : `${printed} → ${fix}`,
    reason: why,
    fix,
  });
}
