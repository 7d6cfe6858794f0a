// A programme being made: read from pasted text or a file, or one that was kept; and its way into the library.
import { useEffect, useRef, useState } from 'react';
import { askShell, client } from '../../../api/client.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { programmeTexts } from '../../../i18n/programme.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { Programme } from '#shared/model/programme.ts';
import { emptyTimeline, toDraft, toTimeline, type Timeline } from './timeline-draft.ts';

export type ProgrammeWork = {
  readonly id: string | undefined;
  readonly text: string;
  readonly timeline: Timeline;
  readonly unread: readonly string[];
  readonly problem: string | undefined;
  readonly type: (text: string) => void;
  readonly change: (timeline: Timeline) => void;
  readonly open: (programme: Programme | undefined) => void;
  readonly chooseFile: () => void;
  readonly save: () => Promise<Programme>;
};

const IDLE_MS = 300;

/** @param day the day meant where a programme names none, YYYY-MM-DD */
export function useProgramme(day: string): ProgrammeWork {
  const texts = useTexts(programmeTexts);
  const describe = useDescribeError();
  const [id, setId] = useState<string>();
  const [text, setText] = useState('');
  const [timeline, setTimeline] = useState(emptyTimeline);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  // An answer to an older question is not shown.
  const question = useRef(0);

  const read = (input: { text?: string; file?: string }): void => {
    question.current += 1;
    const asked = question.current;
    client['programmes.read']({ ...input, day }).then(
      (answer) => {
        if (asked !== question.current) return;
        setTimeline(toTimeline(answer.draft));
        setUnread(answer.unread);
        setProblem(undefined);
      },
      (error: unknown) => {
        if (asked === question.current) setProblem(describe(error).sentence);
      },
    );
  };
  const readTyped = useRef(read);
  useEffect(() => {
    readTyped.current = read;
  });
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(() => readTyped.current({ text }), IDLE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const chooseFile = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFiles', { title: texts.fileTitle, kind: 'programme' });
    if (paths[0] !== undefined) read({ file: paths[0] });
  };
  return {
    ...{ id, text, timeline, unread, problem },
    type: setText,
    change: setTimeline,
    open: (programme) => {
      question.current += 1;
      setId(programme?.id);
      setText('');
      setUnread([]);
      setProblem(undefined);
      setTimeline(programme === undefined ? emptyTimeline : toTimeline(programme));
    },
    chooseFile: () => void chooseFile().catch((error: unknown) => setProblem(describe(error).sentence)),
    save: async () => {
      const saved = await client['programmes.save']({
        ...(id !== undefined && { id }),
        draft: toDraft(timeline),
      });
      setId(saved.id);
      return saved;
    },
  };
}
