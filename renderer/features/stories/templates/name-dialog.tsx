// Asks for the name of a template or snippet, and says under the field why one is not taken.
import { useState, type ReactNode } from 'react';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { storyTemplateTexts } from '../../../i18n/story-templates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type NameDialogProps = {
  readonly title: string;
  readonly initial: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

export function NameDialog({ title, initial, onName, onClose, children }: NameDialogProps) {
  const texts = useTexts(storyTemplateTexts);
  const describe = useDescribeError();
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const submit = async (): Promise<void> => {
    if (name.trim() === '') {
      setProblem(texts.needsName);
      return;
    }
    try {
      await onName(name.trim());
      onClose();
    } catch (error) {
      setProblem(describe(error).sentence);
    }
  };
  return (
    <Dialog
      title={title}
      closeLabel={texts.close}
      focusOn="field"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="strong" type="submit">
            {texts.save}
          </Button>
        </>
      }
    >
      <TextField label={texts.name} lang="vi" value={name} error={problem} onInput={setName} />
      {children}
    </Dialog>
  );
}
