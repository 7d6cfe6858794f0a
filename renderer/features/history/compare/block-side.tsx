// A block in a comparison: the lines of it that differ, or its words where it only came, went or moved.
import { useQuery } from '@tanstack/react-query';
import { blockLines, differsInFormOnly, type Line } from '#shared/document/differences/block-lines.ts';
import type { Block } from '#shared/model/blocks.ts';
import { pictureUrl } from '../../../api/client.ts';
import { photoQueries } from '../../../api/queries.ts';
import { differenceTexts } from '../../../i18n/history.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { ChangedWords } from './changed-words.tsx';
import styles from './compare.module.css';

export type Show = 'before' | 'after' | 'both';

type BlockSideProps = {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  readonly show: Show;
};

export function BlockSide({ before, after, show }: BlockSideProps) {
  const lines = blockLines(before, after);
  const shown = differsInFormOnly(lines)
    ? lines.filter(({ name, before: text }) => name !== 'looks' && (text !== null || name === 'picture'))
    : lines.filter(({ kind, name }) => kind !== 'same' || name === 'caption');
  return (
    <div
      className={styles['block']}
      data-type={(show === 'before' ? before : (after ?? before))?.type}
      lang="vi"
    >
      {shown.map((line, index) => (
        // A block's lines are told anew as a whole.
        <LineView key={index} line={line} show={show} />
      ))}
    </div>
  );
}

function LineView({ line, show }: { readonly line: Line; readonly show: Show }) {
  const texts = useTexts(differenceTexts);
  const isHere =
    !(line.kind === 'added' && show === 'before') && !(line.kind === 'removed' && show === 'after');
  if (!isHere) return null;
  const isNamed = line.name !== 'text' && line.name !== 'row';
  return (
    <p className={styles['line']} data-kind={line.kind}>
      {line.photoId !== undefined && <Thumbnail photoId={line.photoId} />}
      <span>
        {isNamed && (
          // Proof: `text` and `row` have no name of their own, all others are keys of the texts.
          <span className={styles['name']}>{texts[line.name as Exclude<Line['name'], 'text' | 'row'>]}</span>
        )}
        {line.kind === 'moved' && <span className={styles['name']}>{texts.moved}</span>}
        <LineWords line={line} show={show} />
      </span>
    </p>
  );
}

function LineWords({ line, show }: { readonly line: Line; readonly show: Show }) {
  const texts = useTexts(differenceTexts);
  const isEmpty = (text: string | null): boolean => text === null || text === '';
  const seen = show === 'before' ? line.before : show === 'after' ? line.after : (line.after ?? line.before);
  if (isEmpty(seen) && (show !== 'both' || isEmpty(line.before))) {
    const isPhotos = seen === null && ['caption', 'alt', 'credit', 'people', 'picture'].includes(line.name);
    return <span className={styles['nothing']}>{isPhotos ? texts.ofPhoto : texts.empty}</span>;
  }
  const told = (text: string | null): string =>
    line.name === 'looks' ? inWords(text ?? '', texts.looksWords) : (text ?? '');
  const isWhole = line.kind === 'same' || line.kind === 'moved';
  return (
    <ChangedWords
      before={isWhole ? told(seen) : told(line.before)}
      after={isWhole ? told(seen) : told(line.after)}
      show={show}
    />
  );
}

function Thumbnail({ photoId }: { readonly photoId: string }) {
  const { data: photo } = useQuery(photoQueries.byId(photoId));
  return photo === undefined ? null : (
    <img className={styles['picture']} src={pictureUrl(photo, 'thumb')} alt={photo.fileName} />
  );
}

/** `small left` → "nhỏ, trái". */
function inWords(looks: string, dictionary: string): string {
  const words = new Map(dictionary.split(' ').map((entry): [string, string] => pairOf(entry)));
  return looks
    .split(' ')
    .map((look) => words.get(look) ?? look)
    .join(', ');
}

function pairOf(entry: string): [string, string] {
  const [key = '', word = ''] = entry.split('=');
  return [key, word];
}
