import { describe, expect, it } from 'vitest';
import { siteProblem } from '#engine/connections/local-portal/site-problem.ts';
import { AppError } from '#shared/api/errors.ts';

const failed = (code: string): Error => Object.assign(new Error(code), { code });

describe('a folder that cannot be used', () => {
  it('is told apart by what is wrong, each in one sentence of its own', () => {
    const sentences = ['ENOENT', 'ENOTDIR', 'EIO', 'EROFS', 'EACCES', 'ENOSPC'].map(
      (code) => siteProblem(failed(code), '/trang')?.message,
    );
    expect(new Set(sentences).size).toBe(6);
    expect(sentences.every((sentence) => sentence?.includes('“/trang”') === true)).toBe(true);
  });

  it('makes the story wait for the folder, but on a full disk only for a while', () => {
    const states = ['ENOENT', 'EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'].map(
      (code) => siteProblem(failed(code), '/trang')?.state,
    );
    expect(states).toEqual(['unreachable', 'unreachable', 'unreachable', 'unreachable', 'later', 'later']);
  });

  it('is not blamed for anything else', () => {
    const others = [new TypeError('x'), failed('ERR_ASSERTION'), new AppError('disk_full', 'Đầy')];
    expect(others.map((error) => siteProblem(error, '/trang'))).toEqual([undefined, undefined, undefined]);
  });
});
