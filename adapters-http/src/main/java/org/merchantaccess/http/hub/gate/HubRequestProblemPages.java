package org.merchantaccess.http.hub.gate;

import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ProblemPages;
import org.merchantaccess.http.hub.request.HubRequest;

/** Creates error pages. For signed-in users they include the menu. */
record HubRequestProblemPages(ProblemPages pages, Frames frames) {

    /** Returns the error page for a guest. */
    Response answer(HubProblem problem) {
        return pages.answer(problem);
    }

    /** Returns the error page for a signed-in user. */
    Response answer(HubProblem problem, HubRequest request) {
        return pages.answer(problem, frames.of(request, problem.title()));
    }
}
