/** The moment tests happen at, unless they need another: 22 November 2026, 10:42:07 in Vietnam. */
export const testMoment = new Date('2026-11-22T03:42:07.000Z');
