import { conformance } from '#tests/support/conformance/suite.ts';
import { wordpress } from '#tests/support/conformance/wordpress.ts';

conformance(wordpress('wordpress-6.1'));
