import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { SetupFailure } from '#runtime/setup-failure.ts';
import { readStartArguments } from '#runtime/start-arguments.ts';

test('paths are meant from where the person typed the command', () => {
  vi.stubEnv('INIT_CWD', import.meta.dirname);
  expect(readStartArguments(['--input', 'start-arguments.test.ts', '--library', '../Thư viện'])).toEqual({
    input: import.meta.filename,
    library: join(import.meta.dirname, '../Thư viện'),
  });
  expect(readStartArguments([])).toEqual({ input: undefined, library: undefined });
});

test.each([
  [['--input', 'không-có.txt'], 'Không thấy tệp'],
  [['--library'], 'Không hiểu tham số'],
  [['--libary', 'x'], 'Không hiểu tham số'],
  [['bài.txt'], 'Không hiểu tham số'],
])('%j ends in one sentence', (args, sentence) => {
  expect(() => readStartArguments(args)).toThrow(SetupFailure);
  expect(() => readStartArguments(args)).toThrow(sentence);
});
