package org.daybook.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.daybook.acceptance.provider.StubIdentity;
import org.daybook.acceptance.provider.StubProvider;

/** The way of a browser through single sign-on, step by step. */
record SsoJourney(StubProvider provider, URI base) {

    static final String ATTEMPT = "__Host-daybook-sso";
    static final String ACCESS = "__Host-daybook";
    static final String FAILED = "/sign-in/?sso=failed";

    private static final String BEGIN = "/api/v1/auth/sso/login";

    /** A browser on its way back from the provider. */
    record Return(String attempt, URI callback) {}

    static RequestSpecification browser() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .redirects()
                .follow(false);
    }

    Response begin(String query) {
        return browser().get(base + BEGIN + query);
    }

    /** Goes to the provider and signs in there. */
    Return visit(StubIdentity who) {
        Response left = begin("");
        left.then().statusCode(302);
        Response signedIn =
                browser().header(StubProvider.TICKET, provider.expect(who)).get(left.header("Location"));
        signedIn.then().statusCode(302);
        return new Return(left.cookie(ATTEMPT), URI.create(signedIn.header("Location")));
    }

    /** Comes back, to a node of choice. */
    Response arrive(Return back, URI node, String attempt) {
        RequestSpecification request = browser();
        if (attempt != null) {
            request.header("Cookie", ATTEMPT + "=" + attempt);
        }
        return request.get(
                node + back.callback().getRawPath() + "?" + back.callback().getRawQuery());
    }

    Response arrive(Return back) {
        return arrive(back, base, back.attempt());
    }

    /** The whole of it. */
    Response signIn(StubIdentity who) {
        return arrive(visit(who));
    }

    /** The session's cookies of somebody who gets in. */
    Map<String, String> enter(StubIdentity who) {
        Response arrived = signIn(who);
        arrived.then().statusCode(302).header("Location", "/sign-in/");
        return arrived.cookies();
    }

    /** Who is signed in with these cookies. */
    Response me(Map<String, String> cookies) {
        return RestAssured.given()
                .header("Cookie", ACCESS + "=" + cookies.get(ACCESS))
                .get(base + "/api/v1/auth/me");
    }

    /** Back at the sign-in page, without a session, and without a word of the provider's. */
    static void assertRefused(Response arrived) {
        assertRefused(arrived, FAILED);
    }

    static void assertRefused(Response arrived, String page) {
        arrived.then().statusCode(302).header("Location", page);
        assertThat(arrived.cookies()).containsOnlyKeys(ATTEMPT).containsEntry(ATTEMPT, "");
        assertThat(arrived.asString()).isEmpty();
    }
}
