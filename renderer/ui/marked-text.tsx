import { Fragment } from 'react';

type MarkedTextProps = {
  readonly text: string;
  /** [start, end) offsets, in order and apart from each other. */
  readonly marks: readonly (readonly [number, number])[];
};

/** A text with the places a search has found. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
