// Words as they stand on one side of a conflict, what was added and taken out told apart.
import { ImagePlus } from 'lucide-react';
import { Fragment } from 'react';
import type { ConflictBlock } from '#shared/model/conflict.ts';
import { wordChanges } from '#shared/document/word-changes.ts';
import { pictureUrl } from '../../api/client.ts';
import { conflictViewTexts } from '../../i18n/conflict-view.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Standing } from './conflict-places.ts';
import styles from './conflict-words.module.css';

type StandingProps = {
  readonly standing: Standing;
  /** Against which words changes are shown; null shows none. */
  readonly base: string | null;
  /** Said where nothing stands. */
  readonly nothing: string;
};

export function StandingWords({ standing, base, nothing }: StandingProps) {
  if (standing.kind === 'words') {
    return standing.text === '' && (base ?? '') === '' ? (
      <p className={styles['nothing']}>{nothing}</p>
    ) : (
      <p className={styles['words']} lang="vi">
        <ChangedWords text={standing.text} base={base} />
      </p>
    );
  }
  if (standing.blocks.length === 0) return <p className={styles['nothing']}>{nothing}</p>;
  return standing.blocks.map((block, index) => <BlockWords key={index} shown={block} base={base} />);
}

function BlockWords({ shown, base }: { readonly shown: ConflictBlock; readonly base: string | null }) {
  const { block, text } = shown;
  if (block.type === 'photo') return <PhotoWords shown={shown} />;
  return (
    <p className={styles['words']} data-block={block.type} lang="vi">
      <ChangedWords text={text} base={base} />
    </p>
  );
}

function PhotoWords({ shown: { text, picture } }: { readonly shown: ConflictBlock }) {
  const texts = useTexts(conflictViewTexts);
  return (
    <div className={styles['photo']}>
      {picture === null ? (
        <span className={styles['awaited']} title={texts.newPicture}>
          <ImagePlus size={16} strokeWidth={1.5} aria-label={texts.newPicture} />
        </span>
      ) : (
        <img src={pictureUrl(picture, 'thumb')} alt="" />
      )}
      <p className={styles['caption']} lang={text === '' ? undefined : 'vi'}>
        {text === '' ? texts.noCaption : text}
      </p>
    </div>
  );
}

/** `<ins>` and `<del>` are told by screen readers; tint, underline and strike tell the eye. */
function ChangedWords({ text, base }: { readonly text: string; readonly base: string | null }) {
  if (base === null) return text;
  return wordChanges(base, text).map((change, index) => {
    if (change.kind === 'kept') return change.text;
    const words = change.text.trimEnd();
    const space = change.text.slice(words.length) || ' ';
    const Words = change.kind === 'added' ? AddedWords : RemovedWords;
    return (
      <Fragment key={index}>
        <Words>{words}</Words>
        {space}
      </Fragment>
    );
  });
}

export function AddedWords({ children }: { readonly children: string }) {
  return <ins className={styles['added']}>{children}</ins>;
}

export function RemovedWords({ children }: { readonly children: string }) {
  return <del className={styles['removed']}>{children}</del>;
}
