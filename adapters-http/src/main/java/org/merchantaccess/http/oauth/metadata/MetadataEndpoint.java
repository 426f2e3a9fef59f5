package org.merchantaccess.http.oauth.metadata;

import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;

/** Returns a metadata document, at its well-known path with and without the path of the URL that it describes. */
final class MetadataEndpoint implements Endpoint.Immediate {

    private final String wellKnown;
    private final IssuerInUse issuer;
    private final MetadataDocument document;

    MetadataEndpoint(String wellKnown, IssuerInUse issuer, MetadataDocument document) {
        this.wellKnown = wellKnown;
        this.issuer = issuer;
        this.document = document;
    }

    @Override
    public Response answer(RoutedRequest routed) {
        String path = routed.request().path();
        return issuer.find().fold(closed -> Problem.unavailable().answer(path), found -> answer(found, path));
    }

    private Response answer(TokenIssuer found, String path) {
        String subject = document.subject(found);
        if (!subject.startsWith("https://") && !subject.startsWith("http://")) {
            return Problem.notFound(
                            "issuer",
                            "The issuer of this server is not a URL, so it has no metadata (RFC 8414, section 2). The"
                                    + " operator can set the issuer to the URL of the API.")
                    .answer(path);
        }
        String asked = path.substring(wellKnown.length());
        return asked.isEmpty() || asked.equals(path(subject))
                ? PublicDocument.of(document.describe(found).toString())
                : Problem.notFound().answer(path);
    }

    /** Returns the path of a URL without a terminating slash (RFC 8414, section 3.1). */
    private static String path(String url) {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        String path = start < 0 ? "" : url.substring(start);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
