import { conformance } from '#tests/support/conformance/suite.ts';
import { localPortal } from '#tests/support/conformance/site.ts';

conformance(localPortal);
