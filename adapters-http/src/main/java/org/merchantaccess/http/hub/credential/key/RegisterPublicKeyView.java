package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.credential.detail.AppIdPageView;
import org.merchantaccess.http.hub.dialog.Choice;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * Data of the dialog that registers a public key.
 *
 * @param graces how long the former key is accepted; empty if there is none
 * @param starts from when on that time is counted
 * @param fault the error message of the last attempt that belongs to no field
 */
public record RegisterPublicKeyView(
        AppIdPageView page,
        DialogView dialog,
        Field publicKey,
        List<Choice> graces,
        List<Choice> starts,
        Field endDate,
        String endDateRule,
        Option<String> fault) {
    public RegisterPublicKeyView {
        graces = List.copyOf(graces);
        starts = List.copyOf(starts);
    }
}
