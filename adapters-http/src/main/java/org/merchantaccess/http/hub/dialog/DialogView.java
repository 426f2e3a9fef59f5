package org.merchantaccess.http.hub.dialog;

import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.Proof;

/**
 * Data common to all dialogs. A dialog is shown over a page.
 *
 * @param action the URL the form is sent to
 * @param back the URL of the page behind "Cancel"
 * @param isElsewhere whether that page differs from the page under the dialog
 * @param button the label of the submit button
 * @param isDangerous whether the button warns of data loss or outage
 * @param proof the identity proof the dialog asks for
 */
public record DialogView(
        String title,
        String action,
        String back,
        boolean isElsewhere,
        String button,
        boolean isDangerous,
        String formToken,
        Proof proof) {

    /** Creates the data of a dialog at the requested path. */
    public static DialogView of(HubRequest request, String title, String back, String button) {
        return of(request, title, ListOrigin.of(ListQuery.all(back)), button);
    }

    /** Creates the data of a dialog at the requested path that leads back to the list it was opened from. */
    public static DialogView of(HubRequest request, String title, ListOrigin origin, String button) {
        return new DialogView(
                title,
                origin.action(request.routed().request().path()),
                origin.back(),
                origin.isElsewhere(),
                button,
                false,
                request.visitor().formToken(),
                request.proof());
    }

    /** Returns a copy with a button that warns of the consequences. */
    public DialogView dangerous() {
        return new DialogView(title, action, back, isElsewhere, button, true, formToken, proof);
    }
}
