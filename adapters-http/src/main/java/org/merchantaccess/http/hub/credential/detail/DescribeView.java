package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * Data of the dialog that describes an App ID.
 *
 * @param fault the error message of the last attempt that belongs to neither field
 */
public record DescribeView(
        AppIdPageView page, DialogView dialog, Field description, Field owner, Option<String> fault) {}
