import { conformance } from '#tests/support/conformance/suite.ts';
import { sftp } from '#tests/support/conformance/site.ts';

conformance(sftp);
