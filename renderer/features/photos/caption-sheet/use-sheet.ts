// A table that was opened, and how it is to be read.
import { useState } from 'react';
import { SheetRules, type SheetTable } from '#shared/model/caption-sheet.ts';
import { askShell, client } from '../../../api/client.ts';
import { captionSheetTexts } from '../../../i18n/caption-sheet.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useTexts } from '../../../i18n/texts.ts';

export type OpenedSheet = { readonly path: string; readonly table: SheetTable };

export type SheetWork = {
  readonly opened: OpenedSheet | undefined;
  readonly rules: SheetRules;
  readonly problem: string | undefined;
  readonly choose: () => void;
  readonly change: (rules: SheetRules) => void;
};

export function useSheet(): SheetWork {
  const texts = useTexts(captionSheetTexts);
  const describe = useDescribeError();
  const [opened, setOpened] = useState<OpenedSheet>();
  const [rules, setRules] = useState(() => SheetRules.parse({ columns: [] }));
  const [problem, setProblem] = useState<string>();
  const choose = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFiles', { title: texts.openTitle, kind: 'sheet' });
    const [path] = paths;
    if (path === undefined) return;
    const table = await client['sheets.read']({ path });
    setOpened({ path, table });
    setRules((before) => ({ ...before, columns: table.columns }));
    setProblem(undefined);
  };
  return {
    ...{ opened, rules, problem },
    choose: () => void choose().catch((error: unknown) => setProblem(describe(error).sentence)),
    change: setRules,
  };
}
