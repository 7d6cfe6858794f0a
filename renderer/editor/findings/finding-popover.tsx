// The marks of the check in the text, and what a mark says when it is pressed or pointed at: why, the fix, and leave it be.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { QueryObserver } from '@tanstack/react-query';
import { COMMAND_PRIORITY_NORMAL, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { CircleAlert, CircleHelp, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import { ignoreFinding, useIgnoredFindings } from '../../api/ignored-findings.ts';
import { queryClient, storyQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useDescribeFinding } from '../../i18n/describe-finding.ts';
import { findingTexts } from '../../i18n/findings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { MixedText } from '../../ui/mixed-text.tsx';
import { Popover } from '../../ui/popover.tsx';
import { FloatAnchorPoint, useFloatAnchor } from '../floating/float-anchor.tsx';
import { useLatest } from '../use-latest.ts';
import { createFindingMarks, type FindingMarks } from './finding-marks.ts';
import styles from './finding-popover.module.css';
import type { MarkedRange } from './live-places.ts';
import { SHOW_FINDING_COMMAND } from './show-finding.ts';
import { watchPointer } from './watch-pointer.ts';

type FindingPopoverProps = {
  readonly session: StorySession;
  readonly onFix: (finding: Finding) => void;
};

export function FindingPopover({ session, onFix }: FindingPopoverProps) {
  const [editor] = useLexicalComposerContext();
  const [anchor, placeAnchor] = useFloatAnchor();
  const [finding, setFinding] = useState<Finding>();
  const close = (): void => setFinding(undefined);
  const fix = (chosen: Finding): void => {
    close();
    onFix(chosen);
  };
  const latest = useLatest({ place: placeAnchor, finding, fix });
  const marks = useMarks(editor, session, (mark) => {
    const [box] = mark?.range.getClientRects() ?? [];
    if (box !== undefined) latest.current.place(box);
    setFinding(mark?.finding);
  });

  useEffect(
    () =>
      editor.registerCommand(
        SHOW_FINDING_COMMAND,
        ({ place, rule, box }) => {
          const asked = marks.current?.find(place, rule);
          if (asked !== undefined) latest.current.place(box);
          setFinding(asked);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor, marks, latest],
  );
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.key !== 'Enter' || !event.altKey) return false;
          const here = latest.current.finding ?? atCaret(marks.current)?.finding;
          if (here === undefined || here.fix === null) return false;
          event.preventDefault();
          // Not from inside the update this key runs in: whether the fix fitted is known when its own update is through.
          queueMicrotask(() => latest.current.fix(here));
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor, marks, latest],
  );

  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover open={finding !== undefined} onClose={close} anchor={anchor} passive>
        {finding !== undefined && (
          <FindingCard
            finding={finding}
            onFix={() => fix(finding)}
            onIgnore={() => {
              ignoreFinding(session.id, finding);
              close();
            }}
          />
        )}
      </Popover>
    </>
  );
}

/** Keeps the marks of the saved text's findings drawn, and tells which one the pointer is on. */
function useMarks(
  editor: LexicalEditor,
  session: StorySession,
  onPoint: (mark: MarkedRange | undefined) => void,
): RefObject<FindingMarks | undefined> {
  const isIgnored = useIgnoredFindings(session.id);
  const marks = useRef<FindingMarks>(undefined);
  const latestPoint = useLatest(onPoint);
  useEffect(() => {
    const made = createFindingMarks(editor);
    const stopWatching = watchPointer(editor, made, (mark) => latestPoint.current(mark));
    marks.current = made;
    return () => {
      stopWatching();
      made.close();
      marks.current = undefined;
    };
  }, [editor, latestPoint]);
  // Past React: whoever writes is checked at every pause, and of that nothing but the marks is to be drawn.
  useEffect(() => {
    const findings = new QueryObserver(queryClient, {
      ...storyQueries.findings(session.id),
      notifyOnChangeProps: ['data'],
    });
    const show = (): void => {
      const { data } = findings.getCurrentResult();
      const { story } = session.snapshot();
      if (data?.revision !== story.revision) return;
      marks.current?.show(
        story.document,
        data.findings.filter((finding) => !isIgnored(finding)),
      );
    };
    show();
    return findings.subscribe(show);
  }, [session, isIgnored]);
  return marks;
}

function atCaret(marks: FindingMarks | undefined): MarkedRange | undefined {
  const selection = window.getSelection();
  const node = selection?.anchorNode ?? null;
  return node === null ? undefined : marks?.at(node, selection?.anchorOffset ?? 0);
}

const levelIcons = { block: CircleAlert, warn: TriangleAlert, query: CircleHelp } as const;

type FindingCardProps = {
  readonly finding: Finding;
  readonly onFix: () => void;
  readonly onIgnore: () => void;
};

function FindingCard({ finding, onFix, onIgnore }: FindingCardProps) {
  const texts = useTexts(findingTexts);
  const Icon = levelIcons[finding.level];
  // With a fix on the button, what is wrong is better said by the reason; where it is, is plain to see.
  const words = useDescribeFinding()(finding);
  const [title, text] = finding.fix === null ? [words.title, words.reason] : [words.why, words.title];
  return (
    <div
      className={styles['card']}
      data-level={finding.level}
      role="group"
      aria-label={words.label}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p className={styles['title']}>
        <Icon size={16} strokeWidth={1.5} aria-hidden />
        <span>
          <MixedText text={title} />
        </span>
      </p>
      <p className={styles['reason']}>
        <MixedText text={text} />
      </p>
      <div className={styles['actions']}>
        {finding.fix !== null && (
          <Button keys="Alt+Enter" onClick={onFix}>
            {finding.fix.text === '' ? texts.removeWords : <span lang="vi">{finding.fix.text}</span>}
          </Button>
        )}
        <Button kind="quiet" onClick={onIgnore}>
          {texts.ignore}
        </Button>
      </div>
    </div>
  );
}
