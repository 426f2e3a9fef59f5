/** Endpoints below {@code /api} that only the command line may call, by the key in {@code control.json}; no management key has access. */
@NullMarked
package org.merchantaccess.http.api.control;

import org.jspecify.annotations.NullMarked;
