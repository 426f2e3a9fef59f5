/** The page of one App ID: its keys, its switches and its history. */
@NullMarked
package org.merchantaccess.http.hub.credential.detail;

import org.jspecify.annotations.NullMarked;
