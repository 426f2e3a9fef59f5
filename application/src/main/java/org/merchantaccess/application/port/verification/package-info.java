/** The port that verifies everything at rest, and what it reports. */
@NullMarked
package org.merchantaccess.application.port.verification;

import org.jspecify.annotations.NullMarked;
