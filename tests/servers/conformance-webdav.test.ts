import { conformance } from '#tests/support/conformance/suite.ts';
import { webdav } from '#tests/support/conformance/site.ts';

conformance(webdav);
