// The notices on show, newest last; at most a handful, so that news never covers the work.
export type NoticeKind = 'done' | 'news' | 'problem';

export type NoticeInput = {
  readonly text: string;
  readonly kind: NoticeKind;
  readonly action?: { readonly label: string; readonly run: () => void };
};
export type Notice = NoticeInput & { readonly id: number };

const MOST = 4;

export type NoticeList = {
  readonly add: (notice: NoticeInput) => () => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  readonly snapshot: () => readonly Notice[];
  readonly subscribe: (listener: () => void) => () => void;
};

export function createNoticeList(): NoticeList {
  let notices: readonly Notice[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly Notice[]): void => {
    notices = next;
    for (const listener of listeners) listener();
  };
  const remove = (id: number): void => set(notices.filter((notice) => notice.id !== id));
  return {
    add: (input) => {
      lastId += 1;
      const id = lastId;
      // The same news twice in a row is one piece of news.
      const others = notices.filter((notice) => notice.text !== input.text);
      set([...others, { ...input, id }].slice(-MOST));
      return () => remove(id);
    },
    remove,
    clear: () => set([]),
    snapshot: () => notices,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
