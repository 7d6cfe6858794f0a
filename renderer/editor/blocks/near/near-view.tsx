// The view of a block that is drawn while it is near what is in sight; else its place is kept by something light.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { useCallback, useState, useSyncExternalStore, type ComponentType } from 'react';
import { nearBlocksOf } from './near-blocks.ts';

type OfBlock = { readonly nodeKey: NodeKey };

/** `Place` is as high as the view would be, shows its words, and lets the keyboard in (`way-in.ts`). */
export function nearView<Props extends OfBlock>(
  View: ComponentType<Props>,
  Place: ComponentType<Props>,
): ComponentType<Props> {
  return function NearView(props: Props) {
    const { nodeKey } = props;
    const [editor] = useLexicalComposerContext();
    const [blocks] = useState(() => {
      const near = nearBlocksOf(editor);
      near.begin(nodeKey);
      return near;
    });
    const watch = useCallback((changed: () => void) => blocks.watch(nodeKey, changed), [blocks, nodeKey]);
    const isDrawn = useSyncExternalStore(watch, () => blocks.isDrawn(nodeKey));
    return isDrawn ? <View {...props} /> : <Place {...props} />;
  };
}
