// Before each of its commits React remembers the caret, to put it back where a change of the page has taken the focus away. Within an
// editable element it finds it by walking all of the element's text: milliseconds of every commit beside a long story, whatever it
// changes. The caret in the text is Lexical's to keep, so React is not shown an element that has one (`hasSelectionCapabilities` asks
// the property; browsers, Lexical and tests go by the attribute).
import { defineExtension } from 'lexical';

export const OwnCaretExtension = defineExtension({
  name: 'toa-soan/own-caret',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      Object.defineProperty(root, 'contentEditable', {
        configurable: true,
        get: () => 'inherit',
        set: (value: string) => {
          root.setAttribute('contenteditable', value);
        },
      });
      return () => void Reflect.deleteProperty(root, 'contentEditable');
    }),
});
