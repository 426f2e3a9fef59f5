package org.merchantaccess.http.hub.guide;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.allowlist.OwnAddresses;
import org.merchantaccess.http.hub.credential.onboarding.FirstSteps;
import org.merchantaccess.http.hub.example.LoginExamples;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.problem.ErrorType;

/** Page "Developers, Guide": authentication with the API, with the merchant's own values. */
final class GuidePage implements HubPage<MerchantHubRequest> {

    private static final List<GuideView.ErrorView> ERRORS = List.of(
            GuideView.ErrorView.of(
                    ErrorType.VALIDATION,
                    "The body is not as expected: a member is missing, unknown, or not of the right length. invalid_parameters lists them.",
                    "Correct the request. The same request is refused again."),
            GuideView.ErrorView.of(
                    ErrorType.UNAUTHORIZED,
                    "The credentials, the address or the access token is not accepted. The response is the same for every cause.",
                    "To a call: obtain a new token, and repeat the call once. To a login: find the cause in Refused requests."),
            GuideView.ErrorView.of(
                    ErrorType.TOO_MANY_REQUESTS,
                    "Too many attempts failed.",
                    "Correct the details. Wait as many seconds as the header Retry-After says before the next attempt."),
            GuideView.ErrorView.of(
                    ErrorType.UNAVAILABLE,
                    "The API cannot decide at the moment. The request changed nothing.",
                    "Wait as many seconds as the header Retry-After says, and repeat the same request."));

    private final OwnAddresses ownAddresses;
    private final LoginExamples examples;
    private final Frames frames;
    private final Pages pages;

    GuidePage(OwnAddresses ownAddresses, LoginExamples examples, Frames frames, Pages pages) {
        this.ownAddresses = ownAddresses;
        this.examples = examples;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return Either.right(pages.show("guide/page", view(request)));
    }

    private GuideView view(MerchantHubRequest request) {
        Option<String> appId =
                FirstSteps.firstAppId(request).map(found -> found.appId().text());
        return new GuideView(
                frames.of(request, MerchantSection.GUIDE),
                new GuideView.Links(
                        request.path(MerchantSection.API_ACCESS.path()),
                        request.path(MerchantSection.ALLOWLIST.path()),
                        request.path(MerchantSection.REFUSED_REQUESTS.path())),
                appId,
                ownAddresses.of(
                        request, ListQuery.all(request.path(MerchantSection.GUIDE.path())), MerchantSection.GUIDE),
                examples.loginUrl(),
                examples.whoamiUrl(),
                appId.map(examples::with).getOrElse(examples::withoutAppId),
                ERRORS,
                Notice.of(request.hubRequest().query().text(Notice.PARAMETER)));
    }
}
