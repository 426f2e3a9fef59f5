package org.merchantaccess.bootstrap.demo;

import java.nio.file.Path;

/** The printed guide of the demo: commands that work as printed, in the order of a first integration. */
final class DemoGuide {

    private final DemoInstance test;
    private final DemoInstance production;
    private final Path dataFolder;

    DemoGuide(DemoInstance test, DemoInstance production, Path dataFolder) {
        this.test = test;
        this.production = production;
        this.dataFolder = dataFolder;
    }

    String text() {
        return """

                Merchant Access is running. All data is deleted when you stop it with Ctrl-C.

                  test         API %s   Hub %s
                  production   API %s   Hub %s

                Each environment has one merchant with one active App ID. Open a link to sign in to the Hub as its manager:

                  test         %s
                  production   %s

                Each link works once. After that, sign in as %s with the password %s in test,
                and %s in production.

                To try the API, copy the commands below into another terminal.

                1. Log in with the App ID of the test environment and keep the token:

                  API=%s
                  TOKEN=$(curl -s $API/v1/login -H 'Content-Type: application/json' \\
                    -d '{"app_id":"%s","app_key":"%s"}' \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                2. Make a call with the token. The response names the merchant and the App ID:

                  curl -i -w '\\n' $API/v1/whoami -H "Authorization: Bearer $TOKEN"

                3. Create a second App ID and set it to active:

                  MERCHANT=%s/api/merchants/%s
                  KEY='Authorization: Bearer %s'
                  NEXT=$(curl -s $MERCHANT/app-ids -H "$KEY" -H 'Content-Type: application/json' \\
                    -d '{"app_name":"Next App"}' | sed 's/.*"app_id":"\\([0-9]*\\)".*/\\1/')
                  curl -i -w '\\n' -X POST $MERCHANT/app-ids/$NEXT/activate -H "$KEY"

                4. Make the call again. The old token is now refused:

                  curl -i -w '\\n' $API/v1/whoami -H "Authorization: Bearer $TOKEN"

                5. The response to the caller gives no reason. The merchant's list of refused requests gives the cause and the remedy:

                  curl -s -w '\\n' $MERCHANT/refusals -H "$KEY"

                6. Reveal the app_key of the new App ID to log in with it. The audit trail records the reveal:

                  curl -s -w '\\n' -X POST $MERCHANT/app-ids/$NEXT/reveal -H "$KEY"
                  curl -s -w '\\n' $MERCHANT/audit -H "$KEY"

                To manage this demo by commands, add these options to them, in another terminal:
                  --environment test --set data-folder=%s

                Production is separate: its App ID is %s and its app_key %s.
                Credentials of one environment are refused in the other.
                """.formatted(
                        test.instance().apiUrl(),
                        test.instance().hubUrl(),
                        production.instance().apiUrl(),
                        production.instance().hubUrl(),
                        test.signIn(),
                        production.signIn(),
                        test.manager().email(),
                        test.manager().password().text(),
                        production.manager().password().text(),
                        test.instance().apiUrl(),
                        test.merchant().appId(),
                        test.merchant().appKey().text(),
                        test.instance().hubUrl(),
                        test.merchant().merchant(),
                        test.merchant().managementKey().text(),
                        dataFolder,
                        production.merchant().appId(),
                        production.merchant().appKey().text());
    }
}
