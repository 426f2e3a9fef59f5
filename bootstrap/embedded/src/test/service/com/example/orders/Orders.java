package com.example.orders;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.outcome.FailureMessages;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Dispatcher;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.v1.ApiFaultResponses;
import org.merchantaccess.http.v1.ApiRoutes;

/** Opens a merchant in two folders, logs in, and checks a call by a use case and by HTTP. */
public final class Orders {

    private static final ClientAddress LOCAL =
            ClientAddress.parse("127.0.0.1").getOrElseThrow(AssertionError::new);
    private static final Actor OPERATOR = new Actor("you@example.com", LOCAL);

    private Orders() {}

    /** Takes the data folder and the key folder. */
    public static void main(String... folders) {
        TokenIssuer issuer = new TokenIssuer("https://api.example.com", "https://api.example.com");
        AccessSettings settings = AccessSettings.of(Environment.TEST).withInternalAddresses();
        try (EmbeddedAccess embedded = EmbeddedAccess.in(Path.of(folders[0]), Path.of(folders[1]))
                .open(issuer, settings)
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)))) {
            MerchantAccess access = embedded.access();
            MerchantId merchant = done(access.merchants()
                            .open("Aurora Coffee", OPERATOR))
                    .id();
            done(access.allowlist()
                    .allow(merchant, "127.0.0.1", "till", OPERATOR));
            AppId appId = done(access.credentials()
                            .create(merchant, "Till", OPERATOR))
                    .credential()
                    .appId();
            done(access.credentials()
                    .activate(merchant, appId, OPERATOR));
            String key = ok(access.credentials()
                            .reveal(merchant, appId, OPERATOR))
                    .text();
            BearerToken token = ok(access.tokens()
                            .logIn(appId.text(), PresentedKey.of(key), LOCAL))
                    .token();
            CheckCall.Caller caller = ok(access.tokens().check(token, LOCAL));
            System.out.println("caller is the merchant: " + caller.merchant().equals(merchant));
            System.out.println("whoami answers " + whoAmI(access, token.text()));
        }
    }

    private static int whoAmI(MerchantAccess access, String token) {
        Dispatcher api =
                new Dispatcher(ApiRoutes.of(access, TrustedProxies.none(), access::isReady), new ApiFaultResponses());
        return api.answer(new TokenRequest(token)).status();
    }

    private static <T> T done(Either<?, Committed<T>> change) {
        return ok(change).result();
    }

    private static <T> T ok(Either<?, T> result) {
        return result.getOrElseThrow(failure -> new IllegalStateException(FailureMessages.english().of(failure)));
    }

    private record TokenRequest(String token) implements Request {

        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String path() {
            return "/v1/whoami";
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public List<String> headers(String name) {
            return name.equalsIgnoreCase("Authorization") ? List.of("Bearer " + token) : List.of();
        }

        @Override
        public Option<ClientAddress> peer() {
            return Option.of(LOCAL);
        }

        @Override
        public byte[] body() {
            return new byte[0];
        }

        @Override
        public String id() {
            return "1";
        }
    }
}
