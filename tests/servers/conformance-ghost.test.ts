import { conformance } from '#tests/support/conformance/suite.ts';
import { ghost } from '#tests/support/conformance/ghost.ts';

conformance(ghost);
