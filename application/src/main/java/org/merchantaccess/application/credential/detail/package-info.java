/** The use cases of one App ID in detail: its description, its keys and its history. */
@NullMarked
package org.merchantaccess.application.credential.detail;

import org.jspecify.annotations.NullMarked;
