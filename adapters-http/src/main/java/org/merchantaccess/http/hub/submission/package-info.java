/** Submitted forms: protection against forgery and repetition. */
@NullMarked
package org.merchantaccess.http.hub.submission;

import org.jspecify.annotations.NullMarked;
