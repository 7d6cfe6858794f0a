import { conformance } from '#tests/support/conformance/suite.ts';
import { directus } from '#tests/support/conformance/directus.ts';

conformance(directus);
