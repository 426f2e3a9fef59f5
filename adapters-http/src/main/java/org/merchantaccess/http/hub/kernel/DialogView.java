package org.merchantaccess.http.hub.kernel;

/**
 * A question that stands over a page.
 *
 * @param action where the answer is sent
 * @param back the page it stands over
 * @param button what who says yes presses
 * @param proof what else is asked for
 */
public record DialogView(
        String title, String action, String back, String button, boolean isDangerous, String formToken, Proof proof) {

    /** One at the path that was asked for. */
    public static DialogView of(Visit visit, String title, String back, String button) {
        return new DialogView(
                title,
                visit.routed().request().path(),
                back,
                button,
                false,
                visit.visitor().formToken(),
                visit.proof());
    }

    /** The same, about something that cannot be undone. */
    public DialogView dangerous() {
        return new DialogView(title, action, back, button, true, formToken, proof);
    }
}
