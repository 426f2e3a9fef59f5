package org.merchantaccess.http.hub.guide;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.allowlist.OwnAddress;
import org.merchantaccess.http.hub.example.LoginExample;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.problem.ErrorType;

/**
 * Data of the guide.
 *
 * @param appId the active App ID, or else the last one created; none if there is none
 * @param own address of the user
 * @param exampleUrl URL of a call that every merchant may make
 * @param errors the errors that software has to expect
 */
public record GuideView(
        Frame frame,
        Links links,
        Option<String> appId,
        OwnAddress own,
        String loginUrl,
        String exampleUrl,
        List<LoginExample> examples,
        List<ErrorView> errors,
        Option<Notice> notice) {

    public GuideView {
        examples = List.copyOf(examples);
        errors = List.copyOf(errors);
    }

    /** Returns the title in the body of a 401. */
    public String unauthorized() {
        return ErrorType.UNAUTHORIZED.title();
    }

    /** Paths of other pages of the merchant. */
    public record Links(String apiAccess, String allowlist, String refusedRequests) {}

    /**
     * An error response of the API.
     *
     * @param word the {@code error_type} in its body
     * @param title the {@code title} in its body
     */
    public record ErrorView(int status, String word, String title, String meaning, String remedy) {

        static ErrorView of(ErrorType type, String meaning, String remedy) {
            return new ErrorView(type.status(), type.word(), type.title(), meaning, remedy);
        }
    }
}
