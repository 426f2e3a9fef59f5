package org.merchantaccess.bootstrap.demo;

import org.merchantaccess.bootstrap.server.Instance;

/** What the demo says to a person: commands that work as printed, in the order in which they tell the story. */
final class DemoGuide {

    private final Instance test;
    private final DemoMerchant merchant;
    private final Instance production;
    private final DemoMerchant productionMerchant;

    DemoGuide(Instance test, DemoMerchant merchant, Instance production, DemoMerchant productionMerchant) {
        this.test = test;
        this.merchant = merchant;
        this.production = production;
        this.productionMerchant = productionMerchant;
    }

    String text() {
        return """

                Merchant Access is running. Everything is gone when you stop it with Ctrl-C.

                  test         API %s   Hub %s
                  production   API %s   Hub %s

                There is one merchant in each, with one active App ID. Open the Hub in a browser and be its manager:

                  test         %s
                  production   %s

                Each link works once. Later you sign in as %s, in test with %s,
                in production with %s.

                To see what software sees, copy the lines below into another terminal.

                1. Log in with the App ID of test, and keep the token:

                  API=%s
                  TOKEN=$(curl -s $API/v1/login -H 'Content-Type: application/json' \\
                    -d '{"app_id":"%s","app_key":"%s"}' \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                2. Call with the token. You are told who you are:

                  curl -i -w '\\n' $API/v1/whoami -H "Authorization: Bearer $TOKEN"

                3. Create another App ID and set it to active:

                  MERCHANT=%s/api/merchants/%s
                  KEY='Authorization: Bearer %s'
                  NEXT=$(curl -s $MERCHANT/app-ids -H "$KEY" -H 'Content-Type: application/json' \\
                    -d '{"app_name":"Next App"}' | sed 's/.*"app_id":"\\([0-9]*\\)".*/\\1/')
                  curl -i -w '\\n' -X POST $MERCHANT/app-ids/$NEXT/activate -H "$KEY"

                4. Call again. The old token is refused from this very call on:

                  curl -i -w '\\n' $API/v1/whoami -H "Authorization: Bearer $TOKEN"

                5. The caller is told nothing. The merchant is told why, and what to do:

                  curl -s -w '\\n' $MERCHANT/refusals -H "$KEY"

                6. Here is the key of the new App ID, to log in with. That somebody looked at it is written down:

                  curl -s -w '\\n' -X POST $MERCHANT/app-ids/$NEXT/reveal -H "$KEY"
                  curl -s -w '\\n' $MERCHANT/audit -H "$KEY"

                Production is another world: its App ID is %s, its key %s,
                and these are refused in test, as those of test are there.
                """.formatted(
                        test.apiUrl(),
                        test.hubUrl(),
                        production.apiUrl(),
                        production.hubUrl(),
                        merchant.manager().signIn(test.hubUrl()),
                        productionMerchant.manager().signIn(production.hubUrl()),
                        merchant.manager().email(),
                        merchant.manager().password().text(),
                        productionMerchant.manager().password().text(),
                        test.apiUrl(),
                        merchant.appId(),
                        merchant.appKey().text(),
                        test.hubUrl(),
                        merchant.merchant(),
                        merchant.managementKey().text(),
                        productionMerchant.appId(),
                        productionMerchant.appKey().text());
    }
}
