// zod tries once whether it may make functions out of text. The window's policy forbids that; the attempt alone would cost a
// report with a stack, 30 ms of the start. Must be imported before any schema.
import { z } from 'zod';

z.config({ jitless: true });
