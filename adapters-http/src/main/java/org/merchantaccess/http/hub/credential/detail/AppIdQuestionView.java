package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.dialog.DialogView;

/**
 * Data of a dialog over the page of an App ID that only asks for confirmation.
 *
 * @param fault the error message of the last attempt
 */
public record AppIdQuestionView(
        AppIdPageView page, DialogView dialog, AppIdAction.Question question, Option<String> fault) {}
